import { computed, type ComputedRef } from 'vue'
import type { WorkingItem } from '@/api/types'
import { today } from '@/shared/dates'
import { contradictions, missingElements, neededElements, remarksOn, type ElementName } from './elementRules'
import type { ItemForm } from './itemForm'

/** What the fields of the editor ask about themselves while somebody types. */
export interface Checks {
  needed: (name: ElementName) => boolean
  /** What contradicts itself, what the service refused, or else remarked on the saved draft. */
  faults: (name: ElementName) => string[]
  missing: ComputedRef<ReturnType<typeof missingElements>>
}

export function useChecks(form: ItemForm, known: () => ItemForm | undefined, item: () => WorkingItem | undefined, refused: (name: string) => string[]): Checks {
  const needed = computed(() => neededElements(form, item()?.findings ?? []))
  return {
    needed: (name) => needed.value.includes(name),
    faults: (name) => {
      const typed = contradictions(form, today())[name]
      if (typed) return [typed]
      const words = refused(name)
      return words.length > 0 ? words : remarksOn(form, known(), item(), name)
    },
    missing: computed(() => missingElements(form, item()?.findings ?? [])),
  }
}

import { watch } from 'vue'
import type { ItemForm } from './itemForm'

export interface Kept {
  form: ItemForm
  /** Revision that the form was begun from; none for a new item. */
  revision?: number
}

const keyOf = (id: string | undefined): string => `gongkai.draft.${id ?? 'new'}`

/** Unsaved writing of this tab; survives a reload and a login that ran out in the middle of a sentence. */
export function keptDraft(id: string | undefined): Kept | undefined {
  const text = sessionStorage.getItem(keyOf(id))
  if (!text) return undefined
  try {
    return JSON.parse(text) as Kept
  } catch {
    dropDraft(id)
    return undefined
  }
}

export const dropDraft = (id: string | undefined): void => sessionStorage.removeItem(keyOf(id))

/** Keeps the form while it differs from what is stored on the server. */
export function keepDraft(id: () => string | undefined, form: ItemForm, revision: () => number | undefined, dirty: () => boolean): void {
  watch(form, () => {
    if (!dirty()) return dropDraft(id())
    const known = revision()
    sessionStorage.setItem(keyOf(id()), JSON.stringify({ form, ...(known === undefined ? {} : { revision: known }) }))
  })
}

import { computed, reactive, ref, shallowRef } from 'vue'
import { createItem, replaceItem, submitItem, workingItem } from '@/api/disclosure'
import { newKey } from '@/api/http'
import type { Problem } from '@/api/problem'
import type { WorkingItem } from '@/api/types'
import { useActing } from '@/shared/acting'
import { contentOf, emptyItem, formOf, type ItemForm } from './itemForm'
import { dropDraft, keepDraft, keptDraft } from './keeping'

/** One item in the editor: load, save with the revision the person saw, submit; a conflict is asked about, not overwritten. */
export function useEditing(startId: string | undefined) {
  const id = ref(startId)
  const item = shallowRef<WorkingItem>()
  const form = reactive<ItemForm>(emptyItem())
  const saved = ref(JSON.stringify(contentOf(form)))
  const restored = ref(false)
  const acting = useActing()
  const dirty = computed(() => JSON.stringify(contentOf(form)) !== saved.value)
  const conflict = computed(() => acting.problem.value?.isStale ?? false)
  const creationKey = newKey()

  keepDraft(() => id.value, form, () => item.value?.revision, () => dirty.value)

  /** As it was last read from the service. */
  const known = shallowRef<ItemForm>()

  function take(working: WorkingItem): void {
    item.value = working
    known.value = formOf(working)
    id.value = working.id
    Object.assign(form, formOf(working))
    saved.value = JSON.stringify(contentOf(form))
    restored.value = false
  }

  /** Reads the stored state; writing kept in this tab is laid over it unless the server has moved on. */
  async function load(): Promise<void> {
    if (id.value) take(await workingItem(id.value))
    const kept = keptDraft(id.value)
    if (kept && kept.revision === item.value?.revision) {
      Object.assign(form, kept.form)
      restored.value = true
    }
  }

  async function store(): Promise<void> {
    const before = id.value
    const stored = item.value
    const body = contentOf(form)
    const answer = stored ? await replaceItem(stored.id, body, stored.revision) : await createItem(body, creationKey)
    dropDraft(before)
    take(answer)
  }

  const save = (): Promise<boolean> => acting.act('草稿已保存。', store)

  const submit = (): Promise<boolean> =>
    acting.act('已提交初审。', async () => {
      if (dirty.value || !item.value) await store()
      if (item.value) item.value = await submitItem(item.value)
    })

  /** Gives up the own changes and shows what the other person saved. */
  const takeTheirs = (): Promise<boolean> =>
    acting.act('已载入最新内容。', async () => {
      dropDraft(id.value)
      if (id.value) take(await workingItem(id.value))
    })

  /** Lays the own text over the newest revision; the next save replaces it knowingly. */
  const keepMine = (): Promise<boolean> =>
    acting.act('保留了您的内容，再次保存将以它为准。', async () => {
      if (id.value) item.value = await workingItem(id.value)
    })

  async function discard(): Promise<void> {
    dropDraft(id.value)
    if (item.value) take(item.value)
    else Object.assign(form, emptyItem())
    restored.value = false
  }

  const faults = (field: string): string[] => (acting.problem.value as Problem | undefined)?.fieldErrors(field) ?? []
  return { ...acting, id, item, known, form, dirty, restored, conflict, faults, load, save, submit, takeTheirs, keepMine, discard }
}

import type { ItemEdit, Preview, PreviewEdit, PreviewItem, PreviewTask, TaskEdit } from '@/api/imports'

/** What a person may write of a row and its task. */
export interface RowForm {
  group: string
  name: string
  text: string
  unitsText: string
  deadlineText: string
  deadlineDate: string
  accepted: string[]
}

const unitsOf = (item: PreviewItem): string | null => item.unitsText ?? (item.units.join('、') || null)

const same = (item: PreviewItem): ItemEdit => ({
  key: item.key ?? null,
  from: null,
  text: item.text,
  unitsText: unitsOf(item),
  responsible: null,
  deadlineText: item.deadlineText ?? null,
  deadlineDate: null,
  accepted: [],
})

const sameTask = (task: PreviewTask): TaskEdit => ({
  key: task.key ?? null,
  seq: task.seq ?? null,
  group: task.group ?? null,
  name: task.name ?? null,
  items: task.items.map(same),
})

export function rowForm(task: PreviewTask, item: PreviewItem): RowForm {
  return {
    group: task.group ?? '',
    name: task.name ?? '',
    text: item.text,
    unitsText: unitsOf(item) ?? '',
    deadlineText: item.deadlineText ?? '',
    deadlineDate: '',
    accepted: [],
  }
}

const orNull = (words: string): string | null => words.trim() || null

/** The whole list with one row as the person wrote it; everything else unchanged. */
export function withRow(preview: Preview, key: string, form: RowForm): PreviewEdit {
  return edited(preview, key, (item) => [
    {
      ...same(item),
      text: form.text,
      unitsText: orNull(form.unitsText),
      deadlineText: orNull(form.deadlineText),
      deadlineDate: form.deadlineDate || null,
      accepted: form.accepted,
    },
  ], { group: orNull(form.group), name: orNull(form.name) })
}

export const withoutRow = (preview: Preview, key: string): PreviewEdit => edited(preview, key, () => [])

/** The row in two: what stands before the place, and a new row with what stands behind it. */
export function withRowSplit(preview: Preview, key: string, place: number): PreviewEdit {
  return edited(preview, key, (item) => [
    { ...same(item), text: item.text.slice(0, place) },
    { ...same(item), key: null, from: item.key ?? null, text: item.text.slice(place) },
  ])
}

/** A value that was read with doubt and that the person agrees with. */
export const withAccepted = (preview: Preview, key: string, fields: string[]): PreviewEdit =>
  edited(preview, key, (item) => [{ ...same(item), accepted: fields }])

export function withHead(preview: Preview, head: Partial<Preview['plan']>): PreviewEdit {
  const { marks: _, ...plan } = { ...preview.plan, ...head }
  return { plan, tasks: null }
}

function edited(
  preview: Preview,
  key: string,
  change: (item: PreviewItem) => ItemEdit[],
  ofTask: Partial<Pick<TaskEdit, 'group' | 'name'>> = {},
): PreviewEdit {
  const tasks = preview.tasks.map((task) => {
    if (!task.items.some((item) => item.key === key)) return sameTask(task)
    const items = task.items.flatMap((item) => (item.key === key ? change(item) : [same(item)]))
    return { ...sameTask(task), ...ofTask, items }
  })
  return { plan: null, tasks: tasks.filter(({ items }) => items.length > 0) }
}

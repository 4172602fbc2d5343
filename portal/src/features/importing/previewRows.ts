import type { PreviewItem, PreviewTask } from '@/api/imports'

/** One line of the preview table; the first line of a task carries its name over all its lines. */
export interface PreviewRow {
  key: string
  item: PreviewItem
  /** The task that the row belongs to. */
  of: PreviewTask
  /** Present on the first line of a task only. */
  task?: { seq: string; group: string; name: string; lines: number; groupInherited: boolean }
}

export function previewRows(tasks: readonly PreviewTask[]): PreviewRow[] {
  return tasks.flatMap((task) =>
    task.items.map((item, index) => ({
      key: item.key ?? `${task.order}.${item.row}`,
      item,
      of: task,
      ...(index === 0
        ? {
            task: {
              seq: String(task.seq ?? ''),
              group: task.group ?? '',
              name: task.name ?? '',
              lines: task.items.length,
              groupInherited: isInherited(item, 'group'),
            },
          }
        : {}),
    })),
  )
}

/** Whether a value was carried down from a line above; `units` also answers for `unitsText`. */
export const isInherited = (item: PreviewItem, field: string): boolean =>
  item.inherited?.some((name) => name.startsWith(field)) ?? false

export const doubtsAbout = (item: PreviewItem, field: string): string[] =>
  (item.doubts ?? []).filter((doubt) => doubt.field.startsWith(field)).map(({ reason }) => reason)

/** Doubts that belong to none of the shown columns, so that none is lost. */
export const otherDoubts = (item: PreviewItem): string[] =>
  (item.doubts ?? []).filter(({ field }) => !['units', 'deadline'].some((shown) => field.startsWith(shown))).map(({ reason }) => reason)

/** Fields that were read with doubt and that nobody has agreed with or written anew. */
export const openDoubts = (item: PreviewItem): string[] =>
  (item.marks ?? []).filter(({ state }) => state === 'DOUBTFUL' || state === 'GUESSED').map(({ field }) => field)

export const isEdited = (item: PreviewItem): boolean => item.marks?.some(({ state }) => state === 'EDITED') ?? false

import { reactive } from 'vue'
import * as disclosure from '@/api/disclosure'
import * as tasks from '@/api/tasks'
import type { Column, Unit } from '@/api/types'

const unitNames = reactive(new Map<string, string>())
const asked = new Set<string>()

/** The name of a unit; nothing while the directory is being asked, and its id when it cannot say. */
export function unitName(id: string | null | undefined): string {
  if (!id) return ''
  if (!asked.has(id)) {
    asked.add(id)
    tasks.unit(id).then(
      ({ name }) => unitNames.set(id, name),
      () => unitNames.set(id, id),
    )
  }
  return unitNames.get(id) ?? ''
}

const itemTitles = reactive(new Map<string, string>())

export const rememberItem = (id: string, title: string): void => void itemTitles.set(id, title)

/** The title of an item, public or still on the desk; an ellipsis until it is known, and its id when nobody can say. */
export function itemTitle(id: string): string {
  if (!itemTitles.has(id)) {
    itemTitles.set(id, '…')
    disclosure.workingItem(id).then(
      ({ title }) => rememberItem(id, title),
      () => disclosure.item(id).then(({ title }) => rememberItem(id, title), () => rememberItem(id, id)),
    )
  }
  return itemTitles.get(id) ?? id
}

let columnList: Promise<Column[]> | undefined

export function allColumns(): Promise<Column[]> {
  columnList ??= disclosure.columns().catch((cause: unknown) => {
    columnList = undefined
    throw cause
  })
  return columnList
}

/** After a change of the tree it is read again. */
export const forgetColumns = (): void => void (columnList = undefined)

/** The columns into which a unit may put something new, and the one where an item is already. */
export const columnsFor = (columns: readonly Column[], unit: string | undefined, present: string): Column[] =>
  columns.filter((one) => one.id === present || (!one.closedAt && (!one.unit || one.unit === unit)))

/** Active units whose name or short name contains the words. */
export async function findUnits(words: string): Promise<Unit[]> {
  const page = await tasks.units({ q: words || undefined, limit: 50 })
  page.items.forEach(({ id, name }) => {
    asked.add(id)
    unitNames.set(id, name)
  })
  return page.items.filter(({ active }) => active !== false)
}

import type { ItemType } from '@/api/types'

/** One field of a plain form. */
export interface Field {
  name: string
  label: string
  kind?: 'text' | 'area' | 'date' | 'time' | 'number' | 'select' | 'unit' | 'units' | 'item' | 'items' | 'check' | 'checks'
  /** Value and words of a choice. */
  options?: Record<string, string>
  /** An empty choice with these words. */
  none?: string
  needed?: boolean
  hint?: string
  /** Of items: types on the desk that may be picked beside the public ones. */
  drafts?: readonly ItemType[]
  value?: unknown
}

export type Values = Record<string, unknown>

const empty = (field: Field): unknown => (field.kind === 'checks' || field.kind === 'items' || field.kind === 'units' ? [] : field.kind === 'check' ? false : field.kind === 'number' ? undefined : '')

/** The values that a form begins with. */
export const startOf = (fields: readonly Field[]): Values => Object.fromEntries(fields.map((field) => [field.name, field.value ?? empty(field)]))

/** What to say where a needed field is blank. */
export const askedOf = (fields: readonly Field[]): Record<string, string> =>
  Object.fromEntries(fields.filter(({ needed }) => needed).map(({ name, label, kind }) => [name, `请${['select', 'unit', 'units', 'item', 'items', 'checks'].includes(kind ?? '') ? '选择' : '填写'}${label}`]))

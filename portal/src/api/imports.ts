import { call, get, newKey, post, type CallOptions } from './http'
import type { PageOf } from './page'

type Maybe<T> = T | null | undefined
type Query = NonNullable<CallOptions['query']>
const base = '/api/tasks/imports'

/** Where a value comes from when it is not plainly read. */
export interface Mark {
  field: string
  state: 'INHERITED' | 'GUESSED' | 'DOUBTFUL' | 'ACCEPTED' | 'EDITED'
  reason?: Maybe<string>
  line?: Maybe<number>
  by?: Maybe<string>
  at?: Maybe<string>
}

export interface ResponsibleUnit {
  text: string
  part: 'LEAD' | 'CO_RESPONSIBLE' | 'RESPONSIBLE'
  collective?: boolean
  unitId?: Maybe<string>
}

export interface PreviewItem {
  key?: string
  row: number
  text: string
  units: string[]
  unitsText?: Maybe<string>
  responsible?: ResponsibleUnit[]
  deadlineText?: Maybe<string>
  deadlineDate?: Maybe<string>
  allYear?: boolean
  inherited?: string[]
  doubts?: { field: string; reason: string; line?: Maybe<number> }[]
  line?: Maybe<number>
  marks?: Mark[]
}

export interface PreviewTask {
  key?: string
  seq: Maybe<number | string>
  order: number
  group: Maybe<string>
  name: Maybe<string>
  items: PreviewItem[]
  marks?: Mark[]
}

export interface PreviewPlan {
  title?: Maybe<string>
  year?: Maybe<number>
  kind?: Maybe<string>
  documentNumber?: Maybe<string>
  issuer?: Maybe<string>
  approvedBy?: Maybe<string>
  signedDate?: Maybe<string>
  publishedDate?: Maybe<string>
  addressees?: string[]
  upstream?: { title: string; documentNumber?: Maybe<string>; level?: Maybe<string> }[]
  overallRequirement?: Maybe<string>
  noticeClauses?: string[]
  marks?: Mark[]
}

export interface PrintedUnit {
  text: string
  collective?: boolean
  unitId?: Maybe<string>
  unitName?: Maybe<string>
  confirmed?: boolean
  candidates?: { unitId: string; name: string; score: number; reason: string }[]
  rule?: Maybe<string>
  members?: number
}

export interface DiffRow {
  kind: 'ADDED' | 'REMOVED' | 'CHANGED'
  itemId?: Maybe<string>
  key?: Maybe<string>
  name?: Maybe<string>
  text?: Maybe<string>
  changed?: { field: string; before?: Maybe<string>; after?: Maybe<string> }[]
}

export interface Preview {
  id: string
  state: 'OPEN' | 'CONFIRMED' | 'DISCARDED'
  planId?: Maybe<string>
  sourceName?: Maybe<string>
  readAt?: Maybe<string>
  revision: number
  allowedActions?: string[]
  plan: PreviewPlan
  tasks: PreviewTask[]
  unitNames?: PrintedUnit[]
  warnings: { code: string; message: string; line?: Maybe<number> }[]
  missing?: { pointer: string; detail: string }[]
  counts: { tasks: number; items: number; pairs: number; doubts?: number }
  amends?: Maybe<{ planId: string; title?: Maybe<string>; number: number; diff: { head: DiffRow['changed']; rows: DiffRow[] } }>
}

export interface SourceLine {
  line: number
  cells: string[]
}

export interface ImportEntry {
  id: string
  state: Preview['state']
  title?: Maybe<string>
  year?: Maybe<number>
  documentNumber?: Maybe<string>
  sourceName?: Maybe<string>
  planId?: Maybe<string>
  readAt?: Maybe<string>
}

export interface ItemEdit {
  key: string | null
  from: string | null
  text: string
  unitsText: string | null
  responsible: ResponsibleUnit[] | null
  deadlineText: string | null
  deadlineDate: string | null
  accepted: string[]
}

export interface TaskEdit {
  key: string | null
  seq: Maybe<number | string>
  group: string | null
  name: string | null
  items: ItemEdit[]
}

/** What a person changes; a part that is null stays as it is. */
export interface PreviewEdit {
  plan: Omit<PreviewPlan, 'marks'> | null
  tasks: TaskEdit[] | null
}

export const importText = (text: string) =>
  post<Preview>(base, { body: text, contentType: 'text/plain;charset=UTF-8', idempotencyKey: newKey() })

export function importFile(file: File): Promise<Preview> {
  const form = new FormData()
  form.append('file', file)
  return post<Preview>(base, { body: form, idempotencyKey: newKey() })
}

export const imports = (query: Query = {}) => get<PageOf<ImportEntry>>(base, { query })
export const preview = (id: string) => get<Preview>(`${base}/${id}`)
export const importSource = (id: string) => get<{ lines: SourceLine[] }>(`${base}/${id}/source`)
export const editPreview = async (one: Preview, edit: PreviewEdit) =>
  (await call<Preview>('PUT', `${base}/${one.id}`, { revision: one.revision, body: edit })).data
export const confirmImport = (one: Preview, reason?: string) =>
  post<{ planId: string }>(`${base}/${one.id}/confirm`, { revision: one.revision, idempotencyKey: newKey(), ...(reason ? { body: { reason } } : {}) })
export const discardImport = (one: Preview, reason: string) =>
  post<Preview>(`${base}/${one.id}/discard`, { revision: one.revision, body: { reason } })
export const confirmUnit = (text: string, unitId: string) => post<unknown>('/api/tasks/unit-matches', { body: { text, unitId } })

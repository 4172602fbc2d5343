import { call, get, newKey, withQuery, type CallOptions } from './http'
import type { PageOf } from './page'
import { listed, records, type Revised } from './records'
import { upload, type Sending } from './upload'

type Maybe<T> = T | null | undefined
type Query = NonNullable<CallOptions['query']>
const base = '/api/disclosure'

export interface TimeLimit {
  text: string
  kind?: string
  n?: Maybe<number>
  from?: Maybe<string>
}

/* Catalogue entries */

export type SourceKind = 'PLAN_TASK' | 'PUBLIC_DEMAND' | 'FREQUENT_APPLICATIONS' | 'OTHER'

export interface Entry {
  code: string
  unit: string
  unitName?: Maybe<string>
  subject: string
  content: string
  form?: Maybe<string>
  scope?: Maybe<string>
  basis?: Maybe<string>
  timeLimit?: Maybe<TimeLimit>
  updateCycleMonths?: Maybe<number>
  channel?: Maybe<string>
  version: number
  validFrom: string
  validTo?: Maybe<string>
  source?: Maybe<{ kind: SourceKind; reference?: Maybe<string> }>
  note?: Maybe<string>
  revision: number
  allowedActions?: string[]
}

export interface EntryVersion extends Entry {
  change: 'CREATED' | 'CHANGED' | 'CLOSED'
  at: string
  by?: Maybe<{ id: string; name: string } | string>
}

export interface Coverage {
  unit: string
  unitName?: Maybe<string>
  items: number
  catalogued: number
  uncatalogued: number
  rate?: Maybe<number>
  onTime: number
  late: number
}

export interface EntryImport {
  dryRun: boolean
  created: number
  changed: number
  unchanged: number
  refused: number
  rows: { row: number; code?: Maybe<string>; fate: 'NEW' | 'CHANGED' | 'UNCHANGED' | 'REFUSED'; problems: string[] }[]
}

const entryPath = (code: string) => `${base}/catalogue/${encodeURIComponent(code)}`
export const entries = (query: Query = {}) => get<PageOf<Entry>>(`${base}/catalogue`, { query })
export const entry = (code: string) => get<Entry>(entryPath(code))
export const entryVersions = (code: string) => listed<EntryVersion>(`${entryPath(code)}/versions`)
export const createEntry = async (body: unknown) => (await call<Entry>('POST', `${base}/catalogue`, { body, idempotencyKey: newKey() })).data
export const changeEntry = async (one: Entry, body: unknown) => (await call<Entry>('PUT', entryPath(one.code), { body, revision: one.revision })).data
export const closeEntry = async (one: Entry, body: unknown) => (await call<Entry>('POST', `${entryPath(one.code)}/close`, { body, revision: one.revision })).data
export const coverage = (unit?: string) => listed<Coverage>(`${base}/catalogue-coverage`, { unit })
export const uncatalogued = (query: Query = {}) => get<PageOf<{ id: string; title: string; unit: string; column?: Maybe<string>; publishedAt?: Maybe<string> }>>(`${base}/catalogue-uncatalogued`, { query })

const types: Record<string, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', csv: 'text/csv',
}
/** The type of a table by the ending of its name. */
export const tableType = (name: string): string => types[name.split('.').pop()?.toLowerCase() ?? ''] ?? 'application/octet-stream'
const sent = <T>(path: string, query: Query, file: File, sending: Sending) =>
  upload<T>(withQuery(path, query), file, { ...sending, headers: { 'Content-Type': tableType(file.name), 'Idempotency-Key': newKey() } })

export const importEntries = (file: File, query: Query) => sent<EntryImport>(`${base}/imports/catalogue`, query, file, {})

/* Standard catalogues */

export type Level = 'COUNTY' | 'TOWNSHIP' | 'VILLAGE'

export interface Edition extends Revised {
  unit: string
  unitName?: Maybe<string>
  year: number
  level: Level
  title: string
  state: 'DRAFT' | 'PUBLISHED'
  inForce: boolean
  publishedAt?: Maybe<string>
  /** Of the editions of one year; the first is 1. */
  number?: number
  /** Why what was in force was adjusted. */
  reason?: Maybe<string>
  fields: { field: string; items: number; units: string[] }[]
}

export interface StandardItem {
  code: string
  field: string
  number?: Maybe<string>
  first?: Maybe<string>
  second?: Maybe<string>
  content: string
  basis?: Maybe<string>
  timeLimit?: Maybe<TimeLimit>
  subject?: Maybe<string>
  channels?: string[]
  channelText?: Maybe<string>
  audienceText?: Maybe<string>
  modeText?: Maybe<string>
  levels?: Level[]
  extra?: Record<string, string>
  sourceRow?: Maybe<number>
}

export interface StandardDiff {
  added: StandardItem[]
  removed: StandardItem[]
  changed: { code: string; name?: Maybe<string>; fields: { name: string; before?: unknown; after?: unknown }[] }[]
  unchanged: number
}

export interface ImportSheet {
  field: string
  source?: Maybe<string>
  items: StandardItem[]
  doubts: { row?: Maybe<number>; column?: Maybe<string>; reason: string; text?: Maybe<string> }[]
  missingColumns: string[]
  diff?: Maybe<StandardDiff>
}

export interface StandardImport extends Revised {
  catalogue: string
  fileName?: Maybe<string>
  state: 'PREVIEW' | 'CONFIRMED'
  sheets: ImportSheet[]
  changesNothing: boolean
}

export type ChecklistStatus = 'PUBLISHED' | 'MISSING' | 'OVERDUE' | 'ON_REQUEST'

export interface ChecklistLine {
  code: string
  catalogue: string
  field: string
  first?: Maybe<string>
  second?: Maybe<string>
  content: string
  timeLimit?: Maybe<TimeLimit>
  subject?: Maybe<string>
  status: ChecklistStatus
  due?: Maybe<string>
  dueDetail?: Maybe<string>
  itemIds: string[]
  draft?: Maybe<Record<string, string | null | undefined>>
}

export interface Checklist {
  unit: string
  unitName?: Maybe<string>
  counts: { published: number; missing: number; overdue: number; onRequest: number }
  items: ChecklistLine[]
}

export const standards = records<Edition>(`${base}/standard-catalogues`)
export const standardList = (query: Query = {}) => listed<Edition>(`${base}/standard-catalogues`, query)
export const standardItems = (id: string, field?: string) => listed<StandardItem>(`${standards.path(id)}/items`, { field })
export const standardDiff = (id: string, to: string) => get<StandardDiff>(`${standards.path(id)}/diff`, { query: { to } })
export const importStandard = (file: File, catalogue: string, sending: Sending = {}) =>
  sent<StandardImport>(`${base}/imports/standard-catalogues`, { catalogue, name: file.name }, file, sending)
export const standardImports = records<StandardImport>(`${base}/imports/standard-catalogues`)
export const checklist = (query: Query = {}) => get<Checklist>(`${base}/standard-checklist`, { query })

import { call, get, newKey, post, type CallOptions } from './http'
import type { PageOf } from './page'
import type { TaskStatus } from './types'

type Maybe<T> = T | null | undefined
type Query = NonNullable<CallOptions['query']>
const base = '/api/tasks'

/* Public progress */

export interface Counts {
  total: number
  completed: number
  inProgress: number
  pendingCheck: number
  overdue: number
  notStarted: number
  allYear: number
  percent: number
}

export interface PlanProgress {
  planId: string
  title?: Maybe<string>
  year: number
  asOf: string
  whole: Counts
  groups: { name: string; counts: Counts }[]
  units: { unit: string; name?: Maybe<string>; counts: Counts }[]
}

export interface ProvedTask {
  id: string
  row: number
  seq?: Maybe<number | string>
  group?: Maybe<string>
  name?: Maybe<string>
  text: string
  units: { text: string; unitId?: Maybe<string>; name?: Maybe<string> }[]
  deadlineText?: Maybe<string>
  deadlineDate?: Maybe<string>
  allYear?: boolean
  status: TaskStatus
  proof: { itemId: string; title: string; publishedAt?: Maybe<string>; url?: Maybe<string> }[]
  proofCount?: number
}

export const planProgress = (id: string) => get<PlanProgress>(`${base}/plans/${id}/progress`)
export const provedTasks = (id: string, query: Query = {}) => get<PageOf<ProvedTask>>(`${base}/plans/${id}/progress/tasks`, { query })

/* Saved filters */

export interface LedgerFilter {
  unit?: string
  subtree?: boolean
  group?: string
  status?: string
  from?: string
  to?: string
  q?: string
  sort?: string
}

export interface SavedFilter {
  id: string
  name: string
  shared: boolean
  query: LedgerFilter
  ownerName?: Maybe<string>
  revision: number
  allowedActions?: string[]
}

export const savedFilters = () => get<PageOf<SavedFilter>>(`${base}/ledger-filters`)
export const saveFilter = (name: string, shared: boolean, query: LedgerFilter) =>
  post<SavedFilter>(`${base}/ledger-filters`, { body: { name, shared, query }, idempotencyKey: newKey() })
export const dropFilter = async (one: SavedFilter) => void (await call('DELETE', `${base}/ledger-filters/${one.id}`, { revision: one.revision }))

/* The way back of a spreadsheet */

export interface LedgerChange {
  line: number
  taskItemId?: Maybe<string>
  unitId?: Maybe<string>
  outcome: 'CHANGES' | 'CONFLICT' | 'ERROR'
  problem?: Maybe<{ code: string; detail: string }>
  fields: { field: string; label: string; before?: Maybe<string>; after?: Maybe<string>; accepted: boolean; reason?: Maybe<string>; applied?: Maybe<boolean> }[]
}

export interface LedgerImport {
  id: string
  state: 'PREVIEW' | 'CONFIRMED'
  sourceName?: Maybe<string>
  counts: { rows: number; unchanged: number; changes: number; refused: number; conflicts: number; errors: number; missing: number }
  rows: LedgerChange[]
  missing: { taskItemId: string; name?: Maybe<string> }[]
  revision: number
}

export function importLedger(file: File): Promise<LedgerImport> {
  const form = new FormData()
  form.append('file', file)
  return post<LedgerImport>(`${base}/imports/ledgers`, { body: form, idempotencyKey: newKey() })
}

export const confirmLedger = (one: LedgerImport) =>
  post<LedgerImport>(`${base}/imports/ledgers/${one.id}/confirm`, { revision: one.revision })

/* One row */

export interface Fulfilment {
  columns?: string[]
  types?: string[]
  units?: string[]
  period?: Maybe<string>
  cycle?: string
  count?: number
}

export interface FulfilmentView {
  declared?: Maybe<Fulfilment>
  suggested?: Maybe<Fulfilment>
  reason?: Maybe<string>
  turns?: { period: string; required: number; done: number; gap: number }[]
  revision: number
}

export const fulfilment = (itemId: string) => get<FulfilmentView>(`${base}/items/${itemId}/fulfilment`)
export const declareFulfilment = async (itemId: string, revision: number, body: Fulfilment) =>
  void (await call('PUT', `${base}/items/${itemId}/fulfilment`, { revision, body }))
export const remark = (itemId: string, text: string) => post<unknown>(`${base}/items/${itemId}/remarks`, { body: { text }, idempotencyKey: newKey() })
export const handIn = (itemId: string, body: { kind: 'LINK' | 'FILE' | 'NOTE'; title: string; url?: string; note?: string }) =>
  post<unknown>(`${base}/items/${itemId}/evidence`, { body, idempotencyKey: newKey() })

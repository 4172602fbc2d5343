import { call, get, type CallOptions } from './http'
import type { PageOf } from './page'
import type { Evidence, LedgerLine, Plan, TaskItem, Unit } from './types'

const base = '/api/tasks'
type Query = NonNullable<CallOptions['query']>

export const units = (query: Query = {}) => get<PageOf<Unit>>(`${base}/units`, { query })
export const unit = (id: string) => get<Unit>(`${base}/units/${encodeURIComponent(id)}`)

export const plans = (query: Query = {}) => get<PageOf<Plan>>(`${base}/plans`, { query })
export const plan = (id: string) => get<Plan>(`${base}/plans/${id}`)
export const ledger = (planId: string, query: Query = {}) => get<PageOf<LedgerLine>>(`${base}/plans/${planId}/ledger`, { query })
export const taskItem = (planId: string, itemId: string) => get<TaskItem>(`${base}/plans/${planId}/items/${itemId}`)

export const evidence = (query: Query = {}) => get<PageOf<Evidence>>(`${base}/evidence`, { query })
export const acceptEvidence = async (one: Evidence) =>
  (await call<Evidence>('POST', `${base}/evidence/${one.id}/accept`, { revision: one.revision })).data
export const rejectEvidence = async (one: Evidence, reason: string) =>
  (await call<Evidence>('POST', `${base}/evidence/${one.id}/reject`, { revision: one.revision, body: { reason } })).data

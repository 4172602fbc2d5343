import { call, get, newKey, post, type CallOptions } from './http'
import type { PageOf } from './page'
import type { Evidence, LedgerLine, Plan, Preview, TaskItem, Unit } from './types'

const base = '/api/tasks'
type Query = NonNullable<CallOptions['query']>

export const units = (query: Query = {}) => get<PageOf<Unit>>(`${base}/units`, { query })
export const unit = (id: string) => get<Unit>(`${base}/units/${encodeURIComponent(id)}`)

export const importText = (text: string, html = false) =>
  post<Preview>(`${base}/imports`, {
    body: text,
    contentType: html ? 'text/html;charset=UTF-8' : 'text/plain;charset=UTF-8',
    idempotencyKey: newKey(),
  })

export function importFile(file: File): Promise<Preview> {
  const form = new FormData()
  form.append('file', file)
  return post<Preview>(`${base}/imports`, { body: form, idempotencyKey: newKey() })
}

export const preview = (id: string) => get<Preview>(`${base}/imports/${id}`)
export const confirmImport = (id: string) =>
  post<{ planId: string }>(`${base}/imports/${id}/confirm`, { idempotencyKey: newKey() })

export const plans = (query: Query = {}) => get<PageOf<Plan>>(`${base}/plans`, { query })
export const plan = (id: string) => get<Plan>(`${base}/plans/${id}`)
export const ledger = (planId: string, query: Query = {}) => get<PageOf<LedgerLine>>(`${base}/plans/${planId}/ledger`, { query })
export const taskItem = (planId: string, itemId: string) => get<TaskItem>(`${base}/plans/${planId}/items/${itemId}`)

export const evidence = (query: Query = {}) => get<PageOf<Evidence>>(`${base}/evidence`, { query })
export const acceptEvidence = async (one: Evidence) =>
  (await call<Evidence>('POST', `${base}/evidence/${one.id}/accept`, { revision: one.revision })).data
export const rejectEvidence = async (one: Evidence, reason: string) =>
  (await call<Evidence>('POST', `${base}/evidence/${one.id}/reject`, { revision: one.revision, body: { reason } })).data

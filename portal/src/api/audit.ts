import { get } from './http'
import type { PageOf } from './page'

type Maybe<T> = T | null | undefined

/** The services that each keep a trail of their own. */
export const auditServices = { disclosure: '信息公开', tasks: '任务督查', feedback: '留言互动' } as const
export type AuditService = keyof typeof auditServices

export interface AuditEntry {
  id: string
  at: string
  object: string
  revision?: Maybe<number>
  action: string
  actor: string
  actorName?: Maybe<string>
  unit?: Maybe<string>
  reason?: Maybe<string>
  from?: Maybe<string>
  to?: Maybe<string>
  client?: Maybe<string>
}

export type AuditQuery = Partial<Record<'object' | 'actor' | 'unit' | 'action' | 'from' | 'to', string>>

export const auditEntries = (service: AuditService, query: AuditQuery, cursor: string | undefined) =>
  get<PageOf<AuditEntry>>(`/api/${service}/audit`, { query: { ...query, limit: 50, cursor } })
export const auditExport = (service: AuditService, kind: 'csv' | 'ndjson') => `/api/${service}/exports/audit.${kind}`

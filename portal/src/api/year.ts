import { call, get, newKey, type CallOptions } from './http'
import type { PageOf } from './page'

type Maybe<T> = T | null | undefined
type Query = NonNullable<CallOptions['query']>
const base = '/api/tasks'

/* Activities */

export type ActivityKind =
  | 'HEARING' | 'LEADING_GROUP_MEETING' | 'SPECIAL_TRAINING' | 'TRAINING' | 'SEMINAR' | 'SECONDMENT' | 'CASE_STUDY'
  | 'INTERPRETATION' | 'POLICY_EVALUATION' | 'INSPECTION' | 'SPOT_CHECK' | 'OPEN_DAY' | 'OTHER'

export interface ActivityContent {
  kind: ActivityKind
  unit: string
  title: string
  date: string
  endDate?: Maybe<string>
  person?: Maybe<{ name: string; role: string }>
  topics?: string[]
  mode?: Maybe<string>
  hours?: Maybe<number>
  attendees?: Maybe<number>
}

export interface Activity {
  id: string
  state: 'RECORDED' | 'WITHDRAWN'
  content: ActivityContent
  unitName?: Maybe<string>
  source?: string
  revision: number
  allowedActions?: string[]
}

export const activities = (query: Query = {}) => get<PageOf<Activity>>(`${base}/activities`, { query })
export const recordActivity = async (content: ActivityContent) =>
  (await call<Activity>('POST', `${base}/activities`, { body: content, idempotencyKey: newKey() })).data
export const withdrawActivity = async (one: Activity, reason: string) =>
  (await call<Activity>('POST', `${base}/activities/${one.id}/withdraw`, { revision: one.revision, body: { reason } })).data

/* Quotas */

export interface QuotaLine {
  unit: string
  name?: Maybe<string>
  period: string
  required: number
  done: number
  gap: number
  met: boolean
  judged?: boolean
}

export interface Quota {
  id: string
  state: 'SUGGESTED' | 'ACTIVE' | 'DISMISSED' | 'ENDED'
  content: { name: string; minimum: number; period: string; legalText?: Maybe<string>; kinds?: string[]; terms?: string[]; units?: string[] }
  reason?: Maybe<string>
  doubts?: string[]
  revision: number
  allowedActions?: string[]
}

export interface UnitQuota {
  quota: Quota
  lines: QuotaLine[]
}

export const quotas = (query: Query = {}) => get<PageOf<Quota>>(`${base}/quotas`, { query })
export const quotaResults = (id: string, period?: string) =>
  get<PageOf<QuotaLine>>(`${base}/quotas/${id}/results`, { query: { period } })
export const adoptQuota = async (body: unknown) => (await call<Quota>('POST', `${base}/quotas`, { body, idempotencyKey: newKey() })).data
export const stepQuota = async (one: Quota, step: string, body?: unknown) =>
  (await call<Quota>('POST', `${base}/quotas/${one.id}/${step}`, { revision: one.revision, body })).data

import { call, get, newKey, post, type CallOptions } from './http'
import type { PageOf } from './page'

type Maybe<T> = T | null | undefined
type Query = NonNullable<CallOptions['query']>
const base = '/api/tasks'

/** What happened to a case, and who did it. */
export interface Happening {
  at: string
  by?: Maybe<string>
  name?: Maybe<string>
  state?: Maybe<string>
  action?: Maybe<string>
  text?: Maybe<string>
  reason?: Maybe<string>
  evidence?: Maybe<Reference[]>
}

export interface Reference {
  reference: string
  title?: Maybe<string>
}

export type ProblemState = 'OPEN' | 'RECTIFYING' | 'RECTIFIED' | 'VERIFIED' | 'REOPENED'
export type Severity = 'MINOR' | 'MAJOR' | 'CRITICAL'

export interface FoundProblem {
  id: string
  unit: string
  unitName?: Maybe<string>
  target?: Maybe<{ kind: string; reference?: Maybe<string>; title?: Maybe<string> }>
  rule: string
  severity: Severity
  facts: string
  evidence?: Reference[]
  source: string
  rectifyBy?: Maybe<string>
  late?: boolean
  state: ProblemState
  reportedAt?: Maybe<string>
  history?: Happening[]
  revision: number
  allowedActions?: string[]
}

export const problems = (query: Query = {}) => get<PageOf<FoundProblem>>(`${base}/problems`, { query })
export const oneProblem = (id: string) => get<FoundProblem>(`${base}/problems/${encodeURIComponent(id)}`)

export const registerProblem = async (body: unknown) =>
  (await call<FoundProblem>('POST', `${base}/problems`, { body, idempotencyKey: newKey() })).data

/** One step of a problem, such as `rectify`. */
export const stepProblem = async (one: FoundProblem, step: string, body?: unknown) =>
  (await call<FoundProblem>('POST', `${base}/problems/${one.id}/${step}`, { revision: one.revision, body })).data

/* Rectification orders */

export type OrderState = 'ISSUED' | 'ACKNOWLEDGED' | 'RECTIFYING' | 'SUBMITTED' | 'CLOSED' | 'REOPENED'

export interface Order {
  id: string
  unit: string
  unitName?: Maybe<string>
  cause?: Maybe<{ kind: string; reference?: Maybe<string>; link?: Maybe<string> }>
  legalBasis?: Maybe<string>
  demand: string
  issuedAt?: Maybe<string>
  dueDate?: Maybe<string>
  late?: boolean
  state: OrderState
  response?: Maybe<{ text: string; evidence?: Reference[]; name?: Maybe<string>; on?: Maybe<string> }>
  urged?: number
  escalation?: Maybe<string>
  history?: Happening[]
  revision: number
  allowedActions?: string[]
}

export const orders = (query: Query = {}) => get<PageOf<Order>>(`${base}/orders`, { query })
export const oneOrder = (id: string) => get<Order>(`${base}/orders/${encodeURIComponent(id)}`)
export const issueOrder = async (body: unknown) => (await call<Order>('POST', `${base}/orders`, { body, idempotencyKey: newKey() })).data
export const stepOrder = async (one: Order, step: string, body?: unknown) =>
  (await call<Order>('POST', `${base}/orders/${one.id}/${step}`, { revision: one.revision, body })).data

/* Electronic supervision */

export type LightColour = 'GREEN' | 'YELLOW' | 'RED'

export interface Light {
  unit: string
  unitName?: Maybe<string>
  light: LightColour
  own?: { light: LightColour; open: number; dueSoon: number; late: number; violations: number; since?: Maybe<string> }
  total: { open: number; dueSoon: number; late: number; longLate?: number; violations: number }
  red?: number
  yellow?: number
  green?: number
  children?: Light[]
}

export interface SupervisedCase {
  id: string
  service: string
  /** Its id in that service. */
  subject?: Maybe<string>
  kind: string
  unit: string
  unitName?: Maybe<string>
  title?: Maybe<string>
  stage?: Maybe<string>
  /** Path of the resource in its service. */
  link?: Maybe<string>
  due?: Maybe<string>
  lateSince?: Maybe<string>
  violation?: Maybe<string>
  status: 'LATE' | 'DUE_SOON' | 'OPEN' | 'VIOLATION' | 'CLOSED'
  orderId?: Maybe<string>
  allowedActions?: string[]
}

export const lights = (unit?: string) => get<Light>(`${base}/supervision/lights`, { query: { unit } })
export const supervisedCases = (query: Query = {}) => get<PageOf<SupervisedCase>>(`${base}/supervision/cases`, { query })
export const orderForCase = (one: SupervisedCase, body: unknown) =>
  post<{ orderId: string }>(`${base}/supervision/cases/${one.id}/order`, { body, idempotencyKey: newKey() })

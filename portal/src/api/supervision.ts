import { call, get, newKey, type CallOptions } from './http'
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

export const registerProblem = async (body: unknown) =>
  (await call<FoundProblem>('POST', `${base}/problems`, { body, idempotencyKey: newKey() })).data

/** One step of a problem, such as `rectify`. */
export const stepProblem = async (one: FoundProblem, step: string, body?: unknown) =>
  (await call<FoundProblem>('POST', `${base}/problems/${one.id}/${step}`, { revision: one.revision, body })).data

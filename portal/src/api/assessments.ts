import { call, get, newKey, post, type CallOptions } from './http'
import type { PageOf } from './page'

type Maybe<T> = T | null | undefined
type Query = NonNullable<CallOptions['query']>
const base = '/api/tasks/assessments'

export type SchemeState = 'DRAFT' | 'ISSUED' | 'CLOSED'
export type SheetState = 'COMPUTED' | 'PUBLISHED_TO_UNITS' | 'FINAL'

export interface Scheme {
  id: string
  year: number
  kind: string
  title: string
  weightInGovernmentPerformance?: Maybe<number>
  total?: number
  state: SchemeState
  contestUntil?: Maybe<string>
  indicators?: unknown[]
  problems?: { pointer: string; detail: string }[]
  revision: number
  allowedActions?: string[]
}

export interface ScoreLine {
  code: string
  name: string
  parent?: Maybe<string>
  depth: number
  weight: number
  of: number
  points: number
  method?: Maybe<string>
  words: string[]
  facts: number
  leftOut?: boolean
  awaited?: boolean
}

export interface Contest {
  code: string
  reason: string
  by?: Maybe<string>
  at?: Maybe<string>
  pointsThen?: number
  decision?: Maybe<{ outcome: 'UPHELD' | 'CHANGED'; points: number; reason: string }>
}

export interface Sheet {
  schemeId: string
  schemeTitle?: Maybe<string>
  year: number
  unitId: string
  unitName?: Maybe<string>
  state: SheetState
  score: number
  of: number
  rank?: Maybe<number>
  awaited?: number
  contestUntil?: Maybe<string>
  lines?: ScoreLine[]
  contest?: Maybe<Contest> | 'NONE' | 'OPEN' | 'DECIDED'
  revision: number
  allowedActions?: string[]
}

export interface Fact {
  id: string
  kind: string
  kindLabel: string
  variant?: Maybe<string>
  outcome: 'MET' | 'MISSED' | 'OPEN' | 'NEUTRAL'
  title?: Maybe<string>
  date?: Maybe<string>
  due?: Maybe<string>
  lateDays?: Maybe<number>
  link?: Maybe<string>
}

export interface Ranking {
  title: string
  year: number
  final: boolean
  groups: { unitKind: string; standings: { rank: number; unitId: string; unitName?: Maybe<string>; score: number; of: number }[] }[]
}

const sheetPath = (one: Pick<Sheet, 'schemeId' | 'unitId'>) => `${base}/schemes/${one.schemeId}/sheets/${one.unitId}`

export const schemes = (query: Query = {}) => get<PageOf<Scheme>>(`${base}/schemes`, { query })
export const scheme = (id: string) => get<Scheme>(`${base}/schemes/${id}`)
export const createScheme = (body: unknown) => post<Scheme>(`${base}/schemes`, { body, idempotencyKey: newKey() })
export const stepScheme = async (one: Scheme, step: string, body?: unknown) =>
  (await call<Scheme>('POST', `${base}/schemes/${one.id}/${step}`, { revision: one.revision, body })).data
export const ranking = (id: string) => get<Ranking>(`${base}/schemes/${id}/ranking`)

export const ownSheets = (query: Query = {}) => get<PageOf<Sheet>>(`${base}/sheets`, { query })
export const sheets = (id: string, query: Query = {}) => get<PageOf<Sheet>>(`${base}/schemes/${id}/sheets`, { query })
export const sheet = (schemeId: string, unitId: string) => get<Sheet>(sheetPath({ schemeId, unitId }))
export const lineFacts = (one: Sheet, code: string, query: Query = {}) =>
  get<PageOf<Fact>>(`${sheetPath(one)}/lines/${encodeURIComponent(code)}/facts`, { query })
export const scoreLine = async (one: Sheet, code: string, points: number, reason: string) =>
  (await call<Sheet>('PUT', `${sheetPath(one)}/lines/${encodeURIComponent(code)}/score`, { revision: one.revision, body: { points, reason, evidence: [] } })).data
export const contestLine = async (one: Sheet, code: string, reason: string) =>
  (await call<Sheet>('POST', `${sheetPath(one)}/contest`, { revision: one.revision, body: { code, reason, evidence: [] } })).data
export const decideContest = async (one: Sheet, outcome: 'uphold' | 'change', body: { reason: string; points?: number }) =>
  (await call<Sheet>('POST', `${sheetPath(one)}/contest/${outcome}`, { revision: one.revision, body })).data

import { call, get } from './http'
import type { PageOf } from './page'
import { listed } from './records'
import type { Named } from './review'
import type { Openness } from './types'

type Maybe<T> = T | null | undefined
const base = '/api/disclosure'

/* What every unit has to disclose, by class of article 20 */

export type CellState = 'CURRENT' | 'STALE' | 'ENDED' | 'MISSING' | 'NOT_CONCERNED'

export interface Cell {
  code: string
  state: CellState
  stateName: string
  items: number
  inForce: number
  lastPublishedAt?: Maybe<string>
  reason?: Maybe<string>
}

export interface UnitCompleteness {
  unit: string
  unitName?: Maybe<string>
  owed: number
  current: number
  rate?: Maybe<number>
  cells: Cell[]
}

export interface CompletenessPage extends PageOf<UnitCompleteness> {
  day: string
  classes: { code: string; name: string; columns: string[] }[]
}

export const completenessMatrix = (query: { unit?: string; limit: number; cursor?: string | undefined }) =>
  get<CompletenessPage>(`${base}/completeness`, { query })
export const putConcern = (unit: string, code: string, applies: boolean, reason?: string) =>
  call<unknown>('PUT', `${base}/completeness/${encodeURIComponent(unit)}/${code}`, { body: { applies, ...(reason ? { reason } : {}) } })

/* What is kept from the public and has to be looked at again */

export interface Reassessment {
  id: string
  title: string
  unit: string
  unitName?: Maybe<string>
  openness: Openness
  partial: boolean
  ground?: Maybe<string>
  due: string
  overdue: boolean
  last?: Maybe<{ result: string; reason: string; person: Named; at: string }>
  revision: number
}

export type ReassessmentResult = 'KEPT' | 'ON_REQUEST' | 'OPENED'

export const reassessments = (query: { unit?: string; until?: string }) => listed<Reassessment>(`${base}/reassessments`, query)
export const reassess = (one: Reassessment, body: object) =>
  call<unknown>('POST', `${base}/items/${encodeURIComponent(one.id)}/reassess`, { revision: one.revision, body })

/** What became public after its term. */
export interface LatePublication {
  id: string
  title: string
  unit: string
  catalogueCode?: Maybe<string>
  due: string
  publishedOn: string
  explained?: Maybe<string>
}

export const latePublications = (query: { unit?: string; limit: number; cursor?: string | undefined }) =>
  get<PageOf<LatePublication>>(`${base}/late-publications`, { query })

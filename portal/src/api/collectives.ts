import { call, get, post } from './http'
import type { PageOf } from './page'

type Maybe<T> = T | null | undefined
const base = '/api/tasks'

/** Units of one kind below a unit. */
export interface MemberQuery {
  kind: string
  level?: Maybe<string>
  below?: Maybe<string>
  direct: boolean
}

/** A unit that belongs to the collective, or does not, whatever the queries say. */
export interface NamedMember {
  unitId: string
  excluded: boolean
  validFrom?: Maybe<string>
  validTo?: Maybe<string>
}

export interface CollectiveContent {
  territory: string
  terms: string[]
  /** Whether all are meant, or some of them that a person names. */
  rule: 'ALL' | 'RELEVANT'
  queries: MemberQuery[]
  members: NamedMember[]
}

export interface NamedUnit {
  id: string
  name?: Maybe<string>
}

/** A collective term as a territory defines it, with its members of today. */
export interface Collective extends CollectiveContent {
  id: string
  units: NamedUnit[]
  on: string
  revision: number
}

export interface Expansion {
  term: string
  territory: string
  rule: 'ALL' | 'RELEVANT'
  units: NamedUnit[]
  on: string
}

export const collectives = (query: { limit: number; cursor?: string | undefined }) => get<PageOf<Collective>>(`${base}/collectives`, { query })
/** With the revision that was seen; 0 for one that must not exist yet. */
export const putCollective = async (id: string, body: CollectiveContent, revision: number) =>
  (await call<Collective>('PUT', `${base}/collectives/${encodeURIComponent(id)}`, { body, revision })).data
export const expand = (query: { term: string; on?: string }) => get<Expansion>(`${base}/collective-expansions`, { query })

/** What a person said that a printed name means. */
export interface ConfirmedName {
  id: string
  text: string
  unitId: string
  unitName?: Maybe<string>
  confirmedBy?: Maybe<string>
  confirmedAt?: Maybe<string>
  revision: number
}

export const confirmedNames = (query: { limit: number; cursor?: string | undefined }) =>
  get<PageOf<ConfirmedName>>(`${base}/unit-matches/confirmed`, { query })
export const forgetName = (one: ConfirmedName) => post<unknown>(`${base}/unit-matches/${encodeURIComponent(one.id)}/withdraw`)

import { get, post, type CallOptions } from './http'
import type { PageOf } from './page'
import type { Named } from './review'
import type { ChangeKind } from './types'

type Maybe<T> = T | null | undefined
const base = '/api/disclosure/mistakes'

export type MistakeState = 'OPEN' | 'CORRECTING' | 'CORRECTED' | 'DISMISSED'

/** That a reader found something wrong in a public item. */
export interface Mistake {
  /** The appeal's number. */
  id: string
  revision: number
  state: MistakeState
  itemId: string
  title: string
  unit: string
  unitName?: Maybe<string>
  edition: number
  receivedAt: string
  /** Last day for the answer to the reader. */
  dueOn: string
  by?: Maybe<Named>
  reason?: Maybe<string>
  allowedActions: string[]
}

export const mistakes = (query: NonNullable<CallOptions['query']>) => get<PageOf<Mistake>>(base, { query })
export const oneMistake = (id: string) => get<Mistake>(`${base}/${encodeURIComponent(id)}`)
const step = (one: Mistake, verb: string, body: object) =>
  post<Mistake>(`${base}/${encodeURIComponent(one.id)}/${verb}`, { revision: one.revision, body })
export const correctMistake = (one: Mistake, kind: ChangeKind, note: string) => step(one, 'correct', { kind, note })
export const dismissMistake = (one: Mistake, reason: string) => step(one, 'dismiss', { reason })

import { get, post, type CallOptions } from './http'
import type { PageOf } from './page'
import type { Named } from './review'

type Maybe<T> = T | null | undefined
const base = '/api/disclosure/delegations'

export type DelegationState = 'UPCOMING' | 'ACTIVE' | 'EXPIRED' | 'REVOKED'

/** One person lets another act for him at one stage, between two days. */
export interface Delegation {
  id: string
  principal: Named
  colleague: Named
  role: string
  from: string
  until: string
  reason?: Maybe<string>
  state: DelegationState
  revocation?: Maybe<{ at: string; by: Named; reason?: Maybe<string> }>
  revision: number
  allowedActions?: string[]
}

export const delegations = (query: NonNullable<CallOptions['query']>) => get<PageOf<Delegation>>(base, { query })
export const delegate = (body: object) => post<Delegation>(base, { body })
export const revokeDelegation = (one: Delegation, reason: string) =>
  post<Delegation>(`${base}/${one.id}/revoke`, { revision: one.revision, body: reason ? { reason } : {} })

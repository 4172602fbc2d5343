import { call, get, post } from './http'
import type { PageOf } from './page'

type Maybe<T> = T | null | undefined

/** The services by the beginnings of their paths. */
export type Service = 'tasks' | 'disclosure' | 'feedback'

/** Somebody whose tokens count no longer. */
export interface BlockedPerson {
  /** Of the person. */
  id: string
  revision: number
  reason?: Maybe<string>
  until?: Maybe<string>
  blockedBy?: Maybe<string>
  blockedAt?: Maybe<string>
}

/** A message of another service that could not be handled. */
export interface DeadLetter {
  id: string
  topic: string
  type: string
  subject: string
  cause: string
  failedAt: string
  state: string
}

const letters = (service: Service) => `/api/${service}/dead-letters`
const blocked = '/api/tasks/blocked-people'

/** Those whom no service lets act. */
export const blockedPeople = () => get<BlockedPerson[]>(blocked)
export const block = (person: string, reason: string, until?: string) => post<BlockedPerson>(blocked, { body: { person, reason, ...(until ? { until } : {}) } })
export const unblock = (person: string, reason: string) => call<BlockedPerson>('DELETE', `${blocked}/${encodeURIComponent(person)}`, { query: { reason } })

export const deadLetters = (service: Service, cursor: string | undefined) => get<PageOf<DeadLetter>>(letters(service), { query: { limit: 50, cursor } })
export const replay = (service: Service, id: string) => post<DeadLetter>(`${letters(service)}/${encodeURIComponent(id)}/replay`)
export const discard = (service: Service, id: string) => call<DeadLetter>('DELETE', `${letters(service)}/${encodeURIComponent(id)}`)

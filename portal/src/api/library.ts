import { get, post, type CallOptions } from './http'
import type { PageOf } from './page'

type Maybe<T> = T | null | undefined
const base = '/api/disclosure/library-submissions'

export type SubmissionState = 'PENDING' | 'SENT' | 'ACKED' | 'FAILED'

/** How far the library of the level above knows a document. */
export interface Submission {
  /** The item's id. */
  id: string
  revision: number
  state: SubmissionState
  stateName: string
  kindName: string
  unit: string
  unitName?: Maybe<string>
  title: string
  documentNumber?: Maybe<string>
  changedAt: string
  attempts: number
  nextAt?: Maybe<string>
  sentAt?: Maybe<string>
  ackedAt?: Maybe<string>
  receipt?: Maybe<string>
  failure?: Maybe<string>
  page: string
  allowedActions: string[]
}

export interface LibrarySummary {
  configured: boolean
  library: string
  pending: number
  sent: number
  acked: number
  failed: number
}

export const submissions = (query: NonNullable<CallOptions['query']>) => get<PageOf<Submission>>(base, { query })
export const oneSubmission = (id: string) => get<Submission>(`${base}/${encodeURIComponent(id)}`)
export const librarySummary = (unit: string) => get<LibrarySummary>(`${base}/summary`, { query: unit ? { unit } : {} })
export const resend = (one: Submission, reason: string) =>
  post<Submission>(`${base}/${encodeURIComponent(one.id)}/resend`, { revision: one.revision, body: { reason } })

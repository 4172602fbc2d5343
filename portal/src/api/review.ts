import { get, post } from './http'
import type { EditionLine, WorkingItem } from './types'

type Maybe<T> = T | null | undefined
const base = '/api/disclosure'

export interface Named {
  id: string
  name: string
}

export interface CoReading {
  person: Named
  at: string
  opinion: string
  agrees: boolean
  /** Whether it holds for the content as it is. */
  current: boolean
}

export interface SheetApproval {
  stage: string
  person: Named
  onBehalfOf?: Maybe<Named>
  at: string
  remark?: Maybe<string>
  current: boolean
}

export interface Emergency {
  reason: string
  people?: Maybe<Named[]>
  publishedAt?: Maybe<string>
  dueOn?: Maybe<string>
  overdueAt?: Maybe<string>
  settledAt?: Maybe<string>
}

export interface Mandate {
  principal: Named
  role: string
  until: string
}

export interface ReviewStage {
  stage: string
  label: string
  roles: string[]
  remarkRequired?: boolean
}

/** Everything a reviewer needs on one page. */
export interface ReviewSheet {
  item: WorkingItem
  published?: Maybe<{ edition: EditionLine; text: string }>
  obstacles: { to: string; pointer: string; detail: string }[]
  stage?: Maybe<ReviewStage>
  important: boolean
  coReaders: Named[]
  coReadersNeeded: number
  coReadings: CoReading[]
  gatekeeper?: Maybe<Named>
  gatekeeping?: Maybe<CoReading>
  approvals: SheetApproval[]
  opinions: { at: string; person: Named; action: string; note: string }[]
  secrecy?: Maybe<{ result: string; ground?: Maybe<string>; note?: Maybe<string>; riskNote?: Maybe<string>; harms?: Maybe<string[]>; by?: Maybe<Named>; at?: Maybe<string> }>
  closedVersion: boolean
  emergency?: Maybe<Emergency>
  interpretation?: Maybe<{ duty?: Maybe<InterpretationDuty>; sheets?: Maybe<InterpretationSheet[]> }>
  release?: Maybe<string | { id: string }>
  mandates: Mandate[]
  allowedActions: string[]
}

export interface InterpretationDuty {
  always: boolean
  required: boolean
  reason?: Maybe<string>
  exemption?: Maybe<{ reason: string; asked: Named; granted?: Maybe<Named> }>
}

export interface InterpretationSheet {
  id: string
  phase: 'BEFORE' | 'WITH' | 'AFTER'
  publishedAt?: Maybe<string>
}

type Seen = Pick<WorkingItem, 'id' | 'revision' | 'contentHash'>
const step = (one: Seen, verb: string, body: object) =>
  post<unknown>(`${base}/items/${one.id}/${verb}`, { revision: one.revision, body })

/** The full text of what is disclosed in part, as it was when the second reviewer kept it inside. */
export const closedVersion = (id: string) => get<{ title: string; body: string }>(`${base}/review/${encodeURIComponent(id)}/closed`)
export const reviewSheet = (id: string) => get<ReviewSheet>(`${base}/review/${encodeURIComponent(id)}`)

export const markImportant = (one: Seen, mark: { important: boolean; reason: string; coReaders?: Named[]; gatekeeper?: Named }) =>
  step(one, 'importance', mark)
export const coRead = (one: Seen, opinion: string, agrees: boolean) => step(one, 'co-read', { contentHash: one.contentHash, opinion, agrees })
export const gatekeep = (one: Seen, opinion: string) => step(one, 'gatekeep', { contentHash: one.contentHash, opinion })
export const publishEmergency = (one: Seen, reason: string) => step(one, 'publish-emergency', { contentHash: one.contentHash, reason })

import { call, get, newKey, type CallOptions } from './http'
import type { PageOf } from './page'
import { listed, records, type Revised } from './records'

type Maybe<T> = T | null | undefined
type Query = NonNullable<CallOptions['query']>
const base = '/api/disclosure'

/* Meetings */

export interface AgendaItem {
  subject: string
  open: boolean
  ground?: Maybe<string>
  draftingUnit?: Maybe<string>
  decision?: Maybe<string>
  important?: Maybe<boolean>
  policyIds?: Maybe<string[]>
}

export interface MeetingRecord extends Revised {
  number: number
  year: number
  title: string
  unit: string
  unitName?: Maybe<string>
  heldAt: string
  chair?: Maybe<string>
  agenda: AgendaItem[]
  observers: { name: string; capacity?: Maybe<string> }[]
  itemId?: Maybe<string>
  state: 'RECORDED' | 'DRAFTED' | 'PUBLISHED'
  stateName: string
  publishBy?: Maybe<string>
  late: boolean
  publishedAt?: Maybe<string>
  interpretationIds: string[]
}

export interface PublicMeeting {
  id: string
  number: number
  year: number
  heldAt: string
  unit: string
  unitName?: Maybe<string>
  title: string
  itemId: string
  publishedAt?: Maybe<string>
  text?: Maybe<string>
  /** What it decided on, as far as it is public. */
  policies?: { id: string; title: string }[]
  interpretations: { id: string; title: string; publishedAt?: Maybe<string> }[]
}

export const meetings = (query: Query = {}) => get<PageOf<PublicMeeting>>(`${base}/meetings`, { query })
export const meetingRecords = records<MeetingRecord>(`${base}/meeting-records`)

/* Press events and spokespersons */

export interface PressEvent extends Revised {
  kind: 'CONFERENCE' | 'BRIEFING'
  kindName: string
  state: 'PLANNED' | 'HELD' | 'PUBLISHED' | 'CANCELLED'
  stateName: string
  title: string
  unit: string
  unitName?: Maybe<string>
  policyIds: string[]
  host?: Maybe<string>
  overallLivelihood: boolean
  highConcern: boolean
  inGovernmentsName: boolean
  spokesperson?: Maybe<{ id: string; name: string; title?: Maybe<string> }>
  plannedAt: string
  heldAt?: Maybe<string>
  venue?: Maybe<string>
  media: string[]
  transcript?: Maybe<string>
  questions: { asker?: Maybe<string>; question: string; answerer?: Maybe<string>; answer: string }[]
  itemId?: Maybe<string>
  cancelled?: Maybe<string>
}

export interface Spokesperson extends Revised {
  unit: string
  unitName?: Maybe<string>
  name: string
  title?: Maybe<string>
  from: string
  until?: Maybe<string>
}

export const pressEvents = records<PressEvent>(`${base}/press-events`)
export const spokespersons = (unit?: string) => listed<Spokesperson>(`${base}/spokespersons`, { unit })
export const spokespersonRecords = records<Spokesperson>(`${base}/spokespersons`)

/* Asking the staff */

export interface Solicitation {
  itemId: string
  revision: number
  title?: Maybe<string>
  unit: string
  question: string
  from: string
  until: string
  anonymous: boolean
  state: 'UPCOMING' | 'OPEN' | 'CLOSED' | 'DECIDED'
  stateName: string
  answers: number
  answered: boolean
  result?: Maybe<{ text: string; decision: string; decidedOn: string }>
  execution: { text: string; at: string }[]
  allowedActions: string[]
}

export interface Opinion {
  id: string
  text: string
  agrees?: Maybe<boolean>
  person?: Maybe<{ id: string; name: string } | string>
  on?: Maybe<string>
}

const internal = `${base}/internal`
const solicitationPath = (itemId: string) => `${internal}/${encodeURIComponent(itemId)}/solicitation`
export const internalItems = (query: Query = {}) => get<PageOf<{ id: string; title: string }>>(internal, { query })
export const solicitations = (query: Query = {}) => get<PageOf<Solicitation>>(`${internal}/solicitations`, { query })
export const ask = async (itemId: string, body: unknown, revision?: number) =>
  (await call<Solicitation>('PUT', solicitationPath(itemId), { body, ...(revision === undefined ? {} : { revision }) })).data
export const answer = async (itemId: string, body: unknown) =>
  (await call<unknown>('POST', `${solicitationPath(itemId)}/opinions`, { body, idempotencyKey: newKey() })).data
export const opinions = (itemId: string, cursor?: string) => get<PageOf<Opinion>>(`${solicitationPath(itemId)}/opinions`, { query: { limit: 50, cursor } })
export const stepSolicitation = async (one: Solicitation, name: 'result' | 'execution', body: unknown) =>
  (await call<Solicitation>('POST', `${solicitationPath(one.itemId)}/${name}`, { body, revision: one.revision })).data

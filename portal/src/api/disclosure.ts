import { get, post, put, type CallOptions } from './http'
import type { PageOf } from './page'
import type { ChangeKind, Column, DeskLine, EditionLine, ItemContent, ItemSummary, PublicItem, SearchAnswer, WithdrawalKind, WorkingItem } from './types'

const base = '/api/disclosure'
type Query = NonNullable<CallOptions['query']>

/** The columns, whether the service wraps them in a page or not. */
export async function columns(): Promise<Column[]> {
  const answer = await get<Column[] | PageOf<Column>>(`${base}/columns`)
  return Array.isArray(answer) ? answer : answer.items
}

export const items = (query: Query = {}) => get<PageOf<ItemSummary>>(`${base}/items`, { query })
export const item = (id: string) => get<PublicItem>(`${base}/items/${encodeURIComponent(id)}`)
export const search = (query: Query) => get<SearchAnswer>(`${base}/search`, { query })

export const desk = (query: Query = {}) => get<PageOf<DeskLine>>(`${base}/desk`, { query })
export const workingItem = (id: string) => get<WorkingItem>(`${base}/desk/${id}`)

export const createItem = (body: ItemContent, idempotencyKey: string) =>
  post<WorkingItem>(`${base}/items`, { body, idempotencyKey })
export const replaceItem = (id: string, body: ItemContent, revision: number) =>
  put<WorkingItem>(`${base}/items/${id}`, { body, revision })

const transition = (verb: string) => (one: Pick<WorkingItem, 'id' | 'revision'>, body?: object) =>
  post<WorkingItem>(`${base}/items/${one.id}/${verb}`, { revision: one.revision, body })

export const submitItem = transition('submit')
export const publishItem = transition('publish')
export const returnItem = (one: WorkingItem, reason: string, onBehalfOf?: string) =>
  transition('return')(one, { reason, ...(onBehalfOf ? { onBehalfOf } : {}) })
export const withdrawItem = (one: WorkingItem, kind: WithdrawalKind, reason: string, redirectTo?: string) =>
  transition('withdraw')(one, { kind, reason, ...(redirectTo ? { redirectTo } : {}) })

/** How the approval of the second stage judges secrecy; it is refused without. */
export interface Secrecy {
  result: 'CLEAR' | 'PARTIAL' | 'NOT_OPEN'
  ground?: string
  /** What publication might harm and was looked for. */
  harms?: string[]
  note?: string
  riskNote?: string
}

export const approveItem = (one: WorkingItem, remark: string, more: { secrecy?: Secrecy; onBehalfOf?: string } = {}) =>
  transition('approve')(one, { contentHash: one.contentHash, ...(remark ? { remark } : {}), ...more })

/* What happens to an item that is public */

export const correctItem = (one: WorkingItem, kind: ChangeKind, note: string) => transition('correct')(one, { kind, note })
export const discardCorrection = (one: WorkingItem, reason: string) => transition('discard')(one, { reason })
export const scheduleItem = (one: WorkingItem, at: string) => transition('schedule')(one, { at })
/** What a comparison with the facts has shown, and when to look again. */
export interface FactsSaid {
  result: 'ACCURATE' | 'INACCURATE'
  note?: string
  nextDate?: string
}

/** Notes it; what is public stays as it is. */
export const verifyFacts = (one: WorkingItem, said: FactsSaid) => transition('verify')(one, said)

/** By when an item has to be public; all empty when no term runs. */
export interface PublishDue {
  formedDate?: string | null
  due?: string | null
  explained?: string | null
  publishedOn?: string | null
  state?: 'WAITING' | 'OVERDUE' | 'IN_TIME' | 'LATE' | null
}

export const publishDue = (id: string) => get<PublishDue>(`${base}/desk/${encodeURIComponent(id)}/publish-due`)
/** Looks again at what is kept from the public; what may be open goes back to its authors. */
export const reassessItem = (one: WorkingItem, result: 'KEPT' | 'ON_REQUEST' | 'OPENED', reason: string) =>
  transition('reassess')(one, { result, reason })
export const shelveItem = (one: WorkingItem, verb: 'archive' | 'restore', reason: string) => transition(verb)(one, { reason })
export const unscheduleItem = transition('unschedule')
export const endItem = (one: WorkingItem, verb: 'repeal' | 'expire', basis: string, from: string) =>
  transition(verb)(one, { basis, ...(from ? { from } : {}) })

/* Editions */

export interface DiffSegment {
  change: 'EQUAL' | 'INSERTED' | 'DELETED'
  text: string
}

export interface EditionDiff {
  fields: { name: string; before?: unknown; after?: unknown }[]
  paragraphs: { change: DiffSegment['change'] | 'CHANGED'; segments: DiffSegment[] }[]
}

const publicItem = (id: string) => `${base}/items/${encodeURIComponent(id)}`
export const editions = (id: string) => get<EditionLine[]>(`${publicItem(id)}/editions`)
export const edition = (id: string, number: number) => get<PublicItem>(`${publicItem(id)}/editions/${number}`)
export const editionDiff = (id: string, from: number, to: number) =>
  get<EditionDiff>(`${publicItem(id)}/editions/${from}/diff/${to}`)
export const workingDiff = (id: string) => get<EditionDiff>(`${base}/desk/${encodeURIComponent(id)}/diff`)
export const receipt = (id: string) => get<Record<string, unknown>>(`${publicItem(id)}/receipt`)

/* Classification */

export interface ThemeClass {
  number: number
  name: string
  topics: string[]
}

export const themeClasses = () => get<ThemeClass[]>(`${base}/theme-classes`)

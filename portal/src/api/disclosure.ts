import { get, post, put, type CallOptions } from './http'
import type { PageOf } from './page'
import type { Column, DeskLine, ItemContent, ItemSummary, PublicItem, SearchAnswer, WithdrawalKind, WorkingItem } from './types'

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
export const approveItem = (one: WorkingItem, remark: string) =>
  transition('approve')(one, { contentHash: one.contentHash, ...(remark ? { remark } : {}) })
export const returnItem = (one: WorkingItem, reason: string) => transition('return')(one, { reason })
export const withdrawItem = (one: WorkingItem, kind: WithdrawalKind, reason: string) =>
  transition('withdraw')(one, { kind, reason })

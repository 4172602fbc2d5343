import { call, get, newKey, post } from './http'

type Maybe<T> = T | null | undefined
const base = '/api/disclosure'

export type DeliveryState = 'PLANNED' | 'DELIVERED' | 'FAILED'

/** One way beside the site itself on which an item reaches people. */
export interface Delivery {
  id: string
  channel: string
  channelName: string
  place: string
  state: DeliveryState
  url?: Maybe<string>
  at?: Maybe<string>
  readers?: Maybe<number>
  audience?: Maybe<number>
  note?: Maybe<string>
  /** Agreed time of a joint release. */
  together?: Maybe<string>
  inTime?: Maybe<boolean>
  name: string
  revision: number
}

export interface Reach {
  deliveries: Delivery[]
  planned: number
  delivered: number
  failed: number
  readers: number
  audience: number
  /** In percent; none when no audience is known. */
  rate?: Maybe<number>
  together: { at: string; channels: number; inTime: number; silent: number }[]
}

export interface DeliveryPlan {
  channel: string
  place: string
  audience?: number
}

const of = (item: string) => `${base}/items/${encodeURIComponent(item)}/deliveries`
export const reach = (item: string) => get<Reach>(of(item))
export const planDelivery = async (item: string, plan: DeliveryPlan) => (await call<Delivery>('POST', of(item), { body: plan, idempotencyKey: newKey() })).data
export const planTogether = (item: string, at: string, deliveries: DeliveryPlan[]) =>
  post<Reach>(`${of(item)}/together`, { body: { at, deliveries }, idempotencyKey: newKey() })
export const deliver = (one: Delivery, said: { url?: string; at?: string; readers?: number }) =>
  post<Delivery>(`${base}/deliveries/${one.id}/deliver`, { revision: one.revision, body: said })
export const failDelivery = (one: Delivery, reason: string) => post<Delivery>(`${base}/deliveries/${one.id}/fail`, { revision: one.revision, body: { reason } })

import { get, post, type CallOptions } from './http'
import type { PageOf } from './page'
import type { AppealCase, AppealLine, AppealReceipt, AppealRequest, FollowedAppeal, PublicResult } from './types'

const base = '/api/feedback'
type Query = NonNullable<CallOptions['query']>

export const writeAppeal = (body: AppealRequest, idempotencyKey: string) =>
  post<AppealReceipt>(`${base}/appeals`, { body, idempotencyKey })
export const followAppeal = (number: string, code: string) =>
  get<FollowedAppeal>(`${base}/appeals/${encodeURIComponent(number)}`, { headers: { 'X-Query-Code': code } })

export const appeals = (query: Query = {}) => get<PageOf<AppealLine>>(`${base}/appeals`, { query })
export const appealCase = (number: string) => get<AppealCase>(`${base}/appeals/${encodeURIComponent(number)}/case`)

const transition = (verb: string, one: Pick<AppealCase, 'number' | 'revision'>, body?: object) =>
  post<AppealCase>(`${base}/appeals/${encodeURIComponent(one.number)}/${verb}`, { revision: one.revision, body })

export const assignAppeal = (one: AppealCase, unit: string, note: string) =>
  transition('assign', one, { unit, ...(note ? { note } : {}) })
export const replyToAppeal = (one: AppealCase, text: string) => transition('reply', one, { text })
export const approveReply = (one: AppealCase) => transition('approve-reply', one)
export const returnReply = (one: AppealCase, reason: string) => transition('return-reply', one, { reason })
export const publishResult = (one: AppealCase, texts: { title: string; question: string; reply: string }) =>
  transition('publish-result', one, texts)

export const results = (query: Query = {}) => get<PageOf<PublicResult>>(`${base}/results`, { query })
export const result = (number: string) => get<PublicResult>(`${base}/results/${encodeURIComponent(number)}`)

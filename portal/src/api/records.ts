import { call, get, newKey, type CallOptions } from './http'
import type { PageOf } from './page'

type Query = NonNullable<CallOptions['query']>

/** What is changed step by step, each on the revision that was seen. */
export interface Revised {
  id: string
  revision: number
  allowedActions?: string[]
}

/** A list comes bare or as a page. */
export async function listed<T>(path: string, query: Query = {}): Promise<T[]> {
  const answer = await get<T[] | PageOf<T>>(path, { query })
  return Array.isArray(answer) ? answer : answer.items
}

/** The usual operations of one kind of record at its path. */
export function records<T extends Revised>(path: string) {
  const at = (id: string) => `${path}/${encodeURIComponent(id)}`
  return {
    path: at,
    list: (query: Query = {}) => get<PageOf<T>>(path, { query }),
    one: (id: string) => get<T>(at(id)),
    create: async (body: unknown) => (await call<T>('POST', path, { body, idempotencyKey: newKey() })).data,
    replace: async (one: Revised, body: unknown) => (await call<T>('PUT', at(one.id), { body, revision: one.revision })).data,
    /** POST to the verb, or another method where the step has one. */
    step: async (one: Revised, name: string, body?: unknown, method = 'POST') =>
      (await call<T>(method, `${at(one.id)}/${name}`, { revision: one.revision, body })).data,
  }
}

import { get, post, put, type CallOptions } from './http'
import type { PageOf } from './page'
import type { Named } from './review'

type Maybe<T> = T | null | undefined
const base = '/api/disclosure/releases'

export type ReleaseState = 'OPEN' | 'SCHEDULED' | 'RESERVING' | 'COMMITTED' | 'RELEASED' | 'CANCELLED'
export type ReleasePart = 'POLICY' | 'INTERPRETATION' | 'PRESS_RELEASE'

/** Items that become public in one step or not at all. */
export interface ReleasePackage {
  id: string
  revision: number
  state: ReleaseState
  title: string
  members: { itemId: string; part: ReleasePart; title?: Maybe<string>; state?: Maybe<string>; stateName?: Maybe<string>; ready: boolean }[]
  missing: { pointer: string; detail: string }[]
  exception?: Maybe<{ reason: string; by: Named; at: string }>
  scheduledAt?: Maybe<string>
  openedBy: Named
  releasedBy?: Maybe<Named>
  releasedAt?: Maybe<string>
  failure?: Maybe<string>
  allowedActions: string[]
}

export const releases = (query: NonNullable<CallOptions['query']>) => get<PageOf<ReleasePackage>>(base, { query })
export const releasePackage = (id: string) => get<ReleasePackage>(`${base}/${encodeURIComponent(id)}`)
export const openRelease = (title: string, members: string[]) => post<ReleasePackage>(base, { body: { title, members } })
export const editRelease = (one: ReleasePackage, title: string, members: string[]) =>
  put<ReleasePackage>(`${base}/${one.id}`, { revision: one.revision, body: { title, members } })
export const stepRelease = (one: ReleasePackage, verb: 'waive' | 'schedule' | 'release' | 'cancel', body?: object) =>
  post<ReleasePackage>(`${base}/${one.id}/${verb}`, { revision: one.revision, body })

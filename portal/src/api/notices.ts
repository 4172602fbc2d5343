import { get, post, type CallOptions } from './http'
import type { PageOf } from './page'

const base = '/api/disclosure/notices'

/** Something waits for the person, or has come back. */
export interface Notice {
  id: string
  kind: string
  kindName: string
  subject: string
  /** Where the person reads and acts, as a path of the API. */
  link: string
  title: string
  text: string
  at: string
  settled: boolean
  read: boolean
}

export const notices = (query: NonNullable<CallOptions['query']>) => get<PageOf<Notice>>(base, { query })
export const unreadNotices = () => get<{ unread: number; more?: boolean }>(`${base}/unread`)
export const readNotice = (id: string) => post<unknown>(`${base}/${id}/read`)
export const readAllNotices = () => post<unknown>(`${base}/read`)

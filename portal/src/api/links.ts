import { get, type CallOptions } from './http'
import type { PageOf } from './page'

type Maybe<T> = T | null | undefined

/** A link of a public page that leads nowhere. */
export interface BrokenLink {
  itemId: string
  title: string
  unit: string
  unitName?: Maybe<string>
  publishedAt: string
  /** The public page that it stands on. */
  page: string
  place: string
  placeName: string
  /** The words that are clicked; may be empty. */
  name: string
  target: string
  fault: string
  faultName: string
  said?: Maybe<string>
  checkedAt?: Maybe<string>
}

export const brokenLinks = (query: NonNullable<CallOptions['query']>) => get<PageOf<BrokenLink>>('/api/disclosure/broken-links', { query })

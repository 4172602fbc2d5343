/** One page of a keyset-paged list; `next` is absent on the last one. */
export interface PageOf<T> {
  items: T[]
  next?: string | null
}

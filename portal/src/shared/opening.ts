import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import type { PageOf } from '@/api/page'
import { hasAnyRole } from '@/auth/person'
import { session } from '@/auth/session'
import { usePaging } from './paging'
import { placeOf } from './places'

/** A list, or the one thing alone whose id the address asks for as `open`, such as behind a link of another page. */
export function usePagingOrOne<T>(one: (id: string) => Promise<T>, page: (cursor: string | undefined) => Promise<PageOf<T>>) {
  const route = useRoute()
  const { name } = route
  /** On the way to another page nothing is opened anew. */
  const opened = computed<string>((before) => (route.name === name ? (route.query['open']?.toString() ?? '') : (before ?? '')))
  const list = usePaging<T>(async (cursor) => (opened.value ? { items: [await one(opened.value)] } : page(cursor)))
  return { opened, list }
}

/** The page behind a link of a service, when the person may open it. */
export function usePlaces(): (link: string | null | undefined) => string | undefined {
  const router = useRouter()
  return (link) => {
    const path = placeOf(link)
    return path && hasAnyRole(session.person.value, router.resolve(path).meta.roles ?? []) ? path : undefined
  }
}

import { computed, ref, shallowRef } from 'vue'
import type { PageOf } from '@/api/page'
import { Problem } from '@/api/problem'

/** A list that grows page by page along the cursors of the service. */
export function usePaging<T>(fetch: (cursor: string | undefined) => Promise<PageOf<T>>) {
  const items = shallowRef<T[]>([])
  const problem = shallowRef<Problem>()
  const loading = ref(false)
  const loaded = ref(false)
  const next = ref<string>()
  let latest = 0

  async function read(cursor: string | undefined): Promise<void> {
    const turn = ++latest
    loading.value = true
    problem.value = undefined
    try {
      const page = await fetch(cursor)
      if (turn !== latest) return
      items.value = cursor ? [...items.value, ...page.items] : page.items
      next.value = page.next ?? undefined
      loaded.value = true
    } catch (cause) {
      if (turn === latest) problem.value = Problem.unknown(cause)
    } finally {
      if (turn === latest) loading.value = false
    }
  }

  /** Begins again; what was shown goes, so that old rows never stand under a new filter. */
  function restart(): Promise<void> {
    items.value = []
    next.value = undefined
    loaded.value = false
    return read(undefined)
  }

  async function more(): Promise<void> {
    if (next.value && !loading.value) await read(next.value)
  }

  const empty = computed(() => loaded.value && items.value.length === 0)
  const hasMore = computed(() => next.value !== undefined)
  return { items, problem, loading, loaded, empty, hasMore, restart, more }
}

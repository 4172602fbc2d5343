import { reactive, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'

/**
 * What a list is narrowed to, kept in the address: it outlives a reload and the way back from a detail,
 * and another page can lead to a list that is already narrowed.
 */
export function useFilter<T extends Record<string, string>>(initial: T): T {
  const route = useRoute()
  const router = useRouter()
  const { name } = route
  const asked = (): T =>
    Object.fromEntries(Object.entries(initial).map(([key, value]) => [key, typeof route.query[key] === 'string' ? route.query[key] : value])) as T
  const filter = reactive(asked()) as T

  watch(() => route.query, () => {
    if (route.name === name) Object.assign(filter, asked())
  })
  watch(filter, () => {
    const query = { ...route.query }
    for (const [key, value] of Object.entries(filter)) {
      if (value === initial[key]) delete query[key]
      else query[key] = value
    }
    if (route.name === name) void router.replace({ query })
  })
  return filter
}

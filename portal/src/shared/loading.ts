import { ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import { Problem } from '@/api/problem'

export interface Loading<T> {
  data: ShallowRef<T | undefined>
  problem: ShallowRef<Problem | undefined>
  loading: Ref<boolean>
  load: () => Promise<void>
}

/** One thing that is fetched: data, the problem, or still on the way. Of two overlapping loads the later wins. */
export function useLoading<T>(fetch: () => Promise<T>): Loading<T> {
  const data = shallowRef<T>()
  const problem = shallowRef<Problem>()
  const loading = ref(false)
  let latest = 0

  async function load(): Promise<void> {
    const turn = ++latest
    loading.value = true
    problem.value = undefined
    try {
      const answer = await fetch()
      if (turn === latest) data.value = answer
    } catch (cause) {
      if (turn === latest) problem.value = Problem.unknown(cause)
    } finally {
      if (turn === latest) loading.value = false
    }
  }
  return { data, problem, loading, load }
}

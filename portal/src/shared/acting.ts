import { ref, shallowRef } from 'vue'
import { Problem } from '@/api/problem'

/** Whether the services allow an action now; written `approve-reply`, `APPROVE_REPLY` or `approveReply` alike. */
export function allows(one: { allowedActions?: readonly string[] } | undefined, action: string): boolean {
  const plain = (name: string) => name.replace(/[-_]/g, '').toLowerCase()
  return one?.allowedActions?.some((allowed) => plain(allowed) === plain(action)) ?? false
}

let failures = 0
/** How many deeds have failed so far, so that whoever starts one can tell whether it did. */
export const failuresSoFar = (): number => failures

/** Does one thing at a time and keeps what came of it: the words of success, or the problem. */
export function useActing() {
  const busy = ref(false)
  const done = ref('')
  const problem = shallowRef<Problem>()

  /** Answers whether it succeeded; a second call while the first is under way does nothing. */
  async function act(words: string, deed: () => Promise<void>): Promise<boolean> {
    if (busy.value) return false
    busy.value = true
    done.value = ''
    problem.value = undefined
    try {
      await deed()
      done.value = words
      return true
    } catch (cause) {
      problem.value = Problem.unknown(cause)
      failures += 1
      return false
    } finally {
      busy.value = false
    }
  }
  return { busy, done, problem, act }
}

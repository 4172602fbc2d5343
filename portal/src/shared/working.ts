import { computed, shallowRef } from 'vue'
import { useActing } from './acting'

/** A page of the desk that does things and then shows again what it is about. */
export function useWorking(load: () => Promise<unknown>) {
  const { busy, done, problem, act } = useActing()

  async function run(words: string, deed: () => Promise<unknown>): Promise<boolean> {
    const succeeded = await act(words, async () => void (await deed()))
    if (succeeded) await load()
    return succeeded
  }
  return { busy, done, problem, run }
}

/** What a dialog is about, and with it whether the dialog is open. */
export function useAsking<T>() {
  const asked = shallowRef<T>()
  const asking = computed({ get: () => asked.value !== undefined, set: (open) => open || (asked.value = undefined) })
  return { asked, asking }
}

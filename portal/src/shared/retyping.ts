import { failuresSoFar } from './acting'

/** What was typed into dialogs whose deed is under way or has failed. */
const kept = new Map<string, unknown>()

/** Does what a dialog was opened for, and keeps what was typed unless that succeeds. */
export async function keepUntilDone(dialog: string, typed: unknown, deed: () => unknown): Promise<void> {
  kept.set(dialog, typed)
  const before = failuresSoFar()
  await deed()
  if (failuresSoFar() === before) kept.delete(dialog)
}

/** What was typed the last time, once, when it came to nothing. */
export function typedBefore<T>(dialog: string): T | undefined {
  const typed = kept.get(dialog) as T | undefined
  kept.delete(dialog)
  return typed
}

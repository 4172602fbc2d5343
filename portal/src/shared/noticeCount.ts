import { ref } from 'vue'
import { unreadNotices } from '@/api/notices'

/** How many notices wait unread; nothing before the first answer, and while the service cannot say. */
export const unread = ref<{ count: number; more: boolean }>()

export async function countUnread(): Promise<void> {
  await unreadNotices().then(
    (answer) => (unread.value = { count: answer.unread, more: answer.more ?? false }),
    () => (unread.value = undefined),
  )
}

/** What a bell says beside itself: nothing for none, never more than two digits. */
export const badge = (known: { count: number; more: boolean } | undefined): string =>
  !known || known.count === 0 ? '' : known.more || known.count > 99 ? '99+' : String(known.count)

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

/** The page of the portal for a notice's link of the API; nothing when there is none. */
export function pageOf(link: string): string | undefined {
  const match = /^\/api\/disclosure\/(review|releases|press-events|meetings)\/([^/?#]+)/.exec(link)
  if (match?.[1] === 'review') return `/desk/review/${match[2]}`
  if (match?.[1] === 'releases') return `/desk/releases?open=${match[2]}`
  return match ? `/desk/${match[1] === 'meetings' ? 'meetings' : 'press'}` : undefined
}

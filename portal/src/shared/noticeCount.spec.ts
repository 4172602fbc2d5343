import { expect, it, vi } from 'vitest'
import { unreadNotices } from '@/api/notices'
import { badge, countUnread, unread } from './noticeCount'

vi.mock('@/api/notices')

it('keeps the badge short', () => {
  expect([undefined, { count: 0, more: false }, { count: 7, more: false }, { count: 120, more: false }, { count: 5, more: true }].map(badge)).toEqual(['', '', '7', '99+', '99+'])
})

it('forgets the count when the service cannot say', async () => {
  vi.mocked(unreadNotices).mockResolvedValueOnce({ unread: 3 }).mockRejectedValueOnce(new Error('down'))
  await countUnread()
  expect(unread.value).toEqual({ count: 3, more: false })
  await countUnread()
  expect(unread.value).toBeUndefined()
})

import { beforeEach, describe, expect, it, vi } from 'vitest'
import * as disclosure from '@/api/disclosure'
import * as feedback from '@/api/feedback'
import * as notices from '@/api/notices'
import type { Person } from '@/auth/person'
import { placesFor } from '@/layouts/navigation'
import { Page } from '@/router/names'
import { countWaiting, waiting, waitingFor } from './waiting'

vi.mock('@/api/disclosure')
vi.mock('@/api/feedback')
vi.mock('@/api/notices')

const person = (...roles: string[]) => ({ id: 'p', name: '某人', unit: 'u', roles, expiresAt: 0 }) as Person
const page = (count: number, next?: string) => ({ items: Array.from({ length: count }), next }) as never

beforeEach(() => {
  vi.resetAllMocks()
  vi.mocked(notices.unreadNotices).mockResolvedValue({ unread: 0 })
})

describe('what waits for a person', () => {
  it('is named with its number, and left out when there is none', async () => {
    vi.mocked(disclosure.desk).mockResolvedValue(page(2))
    vi.mocked(feedback.appeals).mockResolvedValue(page(0))
    const { lines, unknown } = await countWaiting(person('REVIEWER'))
    expect(lines.map(({ one, number }) => `${number} ${one.text}`)).toEqual(['2 稿件等您审核'])
    expect(unknown).toEqual([])
    expect(disclosure.desk).toHaveBeenCalledWith(expect.objectContaining({ mine: true }))
  })

  it('is more than was counted when a further page exists', async () => {
    vi.mocked(disclosure.desk).mockResolvedValue(page(99, 'cursor'))
    vi.mocked(feedback.appeals).mockResolvedValue(page(0))
    expect((await countWaiting(person('SIGNER'))).lines[0]?.number).toBe('99+')
  })

  it('is not taken for done when a service does not answer', async () => {
    vi.mocked(disclosure.desk).mockResolvedValue(page(1))
    vi.mocked(feedback.appeals).mockRejectedValue(new Error('down'))
    const { lines, unknown } = await countWaiting(person('REVIEWER'))
    expect(lines).toHaveLength(1)
    expect(unknown).toEqual(['答复等您审核'])
  })

  it('leads only to pages that the person may open', () => {
    for (const role of waiting.flatMap(({ roles }) => roles)) {
      const open = placesFor(person(role)).map(({ name }) => name)
      const led = waitingFor(person(role)).map(({ page: name }) => name).filter((name) => name !== Page.notices)
      expect(open).toEqual(expect.arrayContaining(led))
    }
  })
})

import { describe, expect, it, vi } from 'vitest'
import { Problem } from '@/api/problem'
import type { PageOf } from '@/api/page'
import { usePaging } from './paging'

describe('usePaging', () => {
  it('follows the cursors to the last page', async () => {
    const fetch = vi.fn(async (cursor?: string): Promise<PageOf<number>> => (cursor ? { items: [3], next: null } : { items: [1, 2], next: 'c' }))
    const list = usePaging(fetch)
    await list.restart()
    expect(list.hasMore.value).toBe(true)
    await list.more()
    expect(list.items.value).toEqual([1, 2, 3])
    expect(list.hasMore.value).toBe(false)
    await list.more()
    expect(fetch).toHaveBeenCalledTimes(2)
  })

  it('is empty only after an answer', async () => {
    const list = usePaging(async () => ({ items: [] }))
    expect(list.empty.value).toBe(false)
    await list.restart()
    expect(list.empty.value).toBe(true)
  })

  it('keeps the rows when a further page fails, and can try again', async () => {
    let broken = true
    const list = usePaging<number>(async (cursor) => {
      if (!cursor) return { items: [1], next: 'c' }
      if (broken) throw Problem.offline()
      return { items: [2] }
    })
    await list.restart()
    await list.more()
    expect(list.problem.value?.code).toBe('OFFLINE')
    expect(list.items.value).toEqual([1])
    broken = false
    await list.more()
    expect(list.items.value).toEqual([1, 2])
  })

  it('ignores the late answer of an older filter', async () => {
    const waiting: ((page: PageOf<string>) => void)[] = []
    const list = usePaging<string>(() => new Promise((resolve) => waiting.push(resolve)))
    const first = list.restart()
    const second = list.restart()
    waiting[1]?.({ items: ['new'] })
    waiting[0]?.({ items: ['old'] })
    await Promise.all([first, second])
    expect(list.items.value).toEqual(['new'])
  })
})

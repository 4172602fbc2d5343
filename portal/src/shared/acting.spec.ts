import { describe, expect, it, vi } from 'vitest'
import { Problem } from '@/api/problem'
import { allows, useActing } from './acting'

describe('allows', () => {
  it.each(['approve-reply', 'APPROVE_REPLY', 'approveReply'])('understands %s', (written) => {
    expect(allows({ allowedActions: [written] }, 'approve-reply')).toBe(true)
  })

  it('allows nothing that is not listed', () => {
    expect(allows({ allowedActions: ['return'] }, 'approve')).toBe(false)
    expect(allows(undefined, 'approve')).toBe(false)
  })
})

describe('useActing', () => {
  it('tells success in words', async () => {
    const { act, done, problem } = useActing()
    expect(await act('已发布。', async () => undefined)).toBe(true)
    expect(done.value).toBe('已发布。')
    expect(problem.value).toBeUndefined()
  })

  it('keeps the problem and forgets it with the next try', async () => {
    const { act, done, problem } = useActing()
    expect(await act('x', () => Promise.reject(Problem.offline()))).toBe(false)
    expect(problem.value?.code).toBe('OFFLINE')
    await act('好', async () => undefined)
    expect([problem.value, done.value]).toEqual([undefined, '好'])
  })

  it('does not act twice on a double click', async () => {
    const { act } = useActing()
    const deed = vi.fn(() => new Promise<void>((resolve) => setTimeout(resolve)))
    await Promise.all([act('x', deed), act('x', deed)])
    expect(deed).toHaveBeenCalledOnce()
  })
})

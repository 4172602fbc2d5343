import { describe, expect, it } from 'vitest'
import type { PlanGroup } from '@/api/types'
import { planProgress, progressOf } from './progress'

describe('progressOf', () => {
  it('takes statuses under either spelling', () => {
    expect(progressOf({ total: 4, COMPLETED: 1, NOT_STARTED: 3 })).toEqual(progressOf({ total: 4, completed: 1, notStarted: 3 }))
  })

  it('shares out the bar', () => {
    const progress = progressOf({ COMPLETED: 1, IN_PROGRESS: 2 })
    expect(progress).toMatchObject({ total: 3, completed: 1, percentCompleted: 33 })
    expect(progress.parts.map(({ percent }) => percent)).toEqual([33.3, 66.7])
  })

  it('never claims completion by rounding', () => {
    expect(progressOf({ COMPLETED: 333, OVERDUE: 1 }).percentCompleted).toBe(99)
  })

  it('knows nothing of an empty plan', () => {
    expect(progressOf(undefined)).toEqual({ total: 0, completed: 0, percentCompleted: 0, parts: [] })
  })
})

it('sums the groups of a plan without counts of its own', () => {
  const groups: PlanGroup[] = [
    { name: '重点领域', items: 2, progress: { COMPLETED: 2 } },
    { name: '政策解读', items: 2, progress: { NOT_STARTED: 2 } },
  ]
  expect(planProgress({ id: 'p', groups })).toMatchObject({ total: 4, completed: 2, percentCompleted: 50 })
})

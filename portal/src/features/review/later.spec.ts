import { expect, it } from 'vitest'
import { dueWords, verifiedWords } from './later'

it('says whether an item is public in time', () => {
  expect(dueWords({})).toBeUndefined()
  expect(dueWords({ due: '2026-03-30', state: 'WAITING' })?.text).toBe('应于 2026年3月30日前公开。')
  expect(dueWords({ due: '2026-03-30', state: 'OVERDUE' })?.tone).toBe('bad')
  expect(dueWords({ due: '2026-03-30', state: 'LATE', publishedOn: '2026-04-02' })?.text).toContain('2026年4月2日公开，属逾期公开')
})

it('tells of the last comparison with the facts', () => {
  expect(verifiedWords({})).toBe('')
  expect(verifiedWords({ verification: { result: 'INACCURATE', note: '电话已变', person: { id: 'd', name: '沈言' }, at: '2026-03-02T01:00:00Z', nextDate: '2026-09-02' } }))
    .toBe('2026-03-02 沈言 核验：有误，电话已变；下次 2026-09-02')
})

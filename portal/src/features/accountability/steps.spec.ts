import { expect, it } from 'vitest'
import type { AccountabilityCase } from '@/api/office'
import { bodyOf, linesOf } from './steps'

it('sends an outcome only with the conclusion', () => {
  expect(bodyOf('decide', '通报批评', '2026-03-01', 'UPHELD')).toEqual({ decision: '通报批评', date: '2026-03-01' })
  expect(bodyOf('appeal', '不服', '2026-03-09', 'UPHELD')).toEqual({ text: '不服', date: '2026-03-09' })
  expect(bodyOf('conclude', '事实不清', '2026-03-20', 'REVOKED')).toEqual({ outcome: 'REVOKED', text: '事实不清' })
})

it('tells of a case what has happened so far', () => {
  const one = { trigger: 'LOST_CASE', facts: '败诉。', references: [], state: 'OPEN' } as unknown as AccountabilityCase
  expect(linesOf(one)).toEqual(['行政复议、诉讼败诉：败诉。'])
  expect(linesOf({ ...one, decision: '诫勉', decidedOn: '2026-03-01', outcome: 'REVOKED', outcomeText: '事实不清' })).toHaveLength(3)
})

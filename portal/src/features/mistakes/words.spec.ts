import { expect, it } from 'vitest'
import type { Mistake } from '@/api/mistakes'
import { labelFor, linesOf, stepsOf } from './words'

const one = {
  id: 'n1', revision: 1, state: 'OPEN', itemId: 'i', title: '通知', unit: 'u', unitName: '县教体局', edition: 1, receivedAt: '2026-03-02T01:00:00Z', dueOn: '2026-03-09',
  allowedActions: ['correct', 'dismiss'],
} as Mistake

it('says which report must be looked into first', () => {
  expect(labelFor(one, '2026-03-09').text).toBe('待核实')
  expect(labelFor(one, '2026-03-10')).toEqual({ text: '逾期未核实', tone: 'bad' })
  expect(labelFor({ ...one, state: 'CORRECTED' }, '2026-03-10').text).toBe('已更正')
})

it('tells what was decided and offers only what the service allows', () => {
  expect(linesOf({ ...one, by: { id: 'd', name: '沈言' }, reason: '原文无误。' })[1]).toBe('沈言：原文无误。')
  expect(stepsOf(one).map(({ name }) => name)).toEqual(['correct', 'dismiss'])
  expect(stepsOf({ ...one, allowedActions: [] })).toEqual([])
})

import { expect, it } from 'vitest'
import { cellOf, cellWords, rateWords } from './words'

const cell = { code: 'A20-01', state: 'CURRENT' as const, stateName: '有现行内容', items: 12, inForce: 9, lastPublishedAt: '2026-02-11T01:00:00Z' }
const unit = { unit: 'u', owed: 14, current: 11, rate: 78.6, cells: [cell] }

it('says in full what a cell means', () => {
  expect(cellWords(cell)).toBe('有现行内容，现行 9 件，最近 2026-02-11')
  expect(cellWords({ ...cell, state: 'NOT_CONCERNED', stateName: '不涉及', inForce: 0, lastPublishedAt: null, reason: '不收费。' })).toBe('不涉及，不收费。')
})

it('claims no share where nothing is owed', () => {
  expect([rateWords(unit), rateWords({ ...unit, rate: null })]).toEqual(['11 / 14（78.6%）', '无应公开类别'])
  expect(cellOf(unit, 'A20-02')).toBeUndefined()
})

import { expect, it } from 'vitest'
import { headOf, missingOf, notable, serialsOf, unexplained } from './words'

const line = { unit: 'u', issuer: '望教体', year: 2026, published: 11, last: 13, missing: [4, 9], more: 0, complete: false }
const explained = [{ serial: 4, ground: 'VOID', groundName: '空号或者作废', reason: '作废', by: '秦简', at: '2026-01-01T00:00:00Z' }]

it('names the numbers that are missing', () => {
  expect([headOf(line), missingOf(line)]).toEqual(['u　望教体〔2026〕：至 13 号', '缺 4、9 号'])
  expect(missingOf({ ...line, more: 3 })).toContain('等 5 个')
  expect(notable([line, { ...line, missing: [], complete: true }])).toEqual([line])
})

it('asks no more for what somebody has explained', () => {
  expect(unexplained({ ...line, explained })).toEqual([9])
  expect(missingOf({ ...line, missing: [4], explained })).toBe('')
  expect(notable([{ ...line, missing: [], complete: true, explained }])).toHaveLength(1)
})

it('reads numbers and spans of numbers', () => {
  expect(serialsOf('9、4，11-13 4')).toEqual([4, 9, 11, 12, 13])
  expect(serialsOf('五号')).toEqual([])
  expect(serialsOf('1-100000')).toEqual([1])
})

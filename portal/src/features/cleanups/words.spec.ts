import { expect, it } from 'vitest'
import type { CleanupDocument } from '@/api/normative'
import { stockOf, verdictFields, verdictOf } from './words'

const document = { id: 'd', revision: 1, campaign: 'c', title: '办法', unit: 'u', maker: 'u', state: 'OPEN' } as CleanupDocument

it('says the stock in words', () => {
  expect(stockOf({ total: 5, inForce: 3, amended: 1, notYet: 0, ended: 1 })).toBe('共 5 件：有效 3，已修改 1，未生效 0，已废止失效 1')
})

it('shows a verdict with its day, and what was sent back', () => {
  expect(verdictOf(document)).toBe('')
  expect(verdictOf({ ...document, rejection: '缺依据' })).toBe('退回：缺依据')
  expect(verdictOf({ ...document, verdict: 'REPEAL', effectiveDate: '2026-10-01', reason: '被替代' })).toBe('予以废止（自 2026-10-01）；被替代')
})

it('begins a second verdict with the first', () => {
  expect(verdictFields({ ...document, verdict: 'KEEP', reason: '仍适用' }).map(({ value }) => value)).toEqual(['KEEP', '', '仍适用'])
})

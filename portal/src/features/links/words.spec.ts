import { expect, it } from 'vitest'
import type { BrokenLink } from '@/api/links'
import { countOf, faultOf, pagesOf } from './words'

const link = (itemId: string, fault: string, more: Partial<BrokenLink> = {}): BrokenLink => ({
  itemId, title: `事项${itemId}`, unit: 'finance', unitName: '县财政局', publishedAt: '2026-03-02T04:00:00Z', page: `/record/${itemId}`, place: 'TEXT', placeName: '正文', name: '附表',
  target: './a.doc', fault, faultName: '本站没有这个页面', ...more,
})

it('puts the links of one page together', () => {
  const pages = pagesOf([link('a', 'NO_PAGE'), link('b', 'NO_PAGE', { unitName: null }), link('a', 'UNUSABLE')])
  expect(pages.map(({ id, unit, links }) => [id, unit, links.length])).toEqual([['a', '县财政局', 2], ['b', 'finance', 1]])
  expect(countOf(pages[0]!)).toEqual({ text: '2 处', tone: 'bad' })
})

it('says what another site answered, and when', () => {
  expect(faultOf(link('a', 'NO_PAGE'))).toBe('本站没有这个页面')
  expect(faultOf(link('a', 'PAGE_GONE', { faultName: '对方网站已没有这个页面', said: 'HTTP 404', checkedAt: '2026-03-02T04:00:00Z' }))).toBe('对方网站已没有这个页面（HTTP 404，2026-03-02 12:00）')
})

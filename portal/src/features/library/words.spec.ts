import { expect, it } from 'vitest'
import type { LibrarySummary, Submission } from '@/api/library'
import { linesOf, summaryWords } from './words'

const one = {
  id: 'i', revision: 1, state: 'PENDING', kindName: '发布', unit: 'u', unitName: '县教体局', title: '办法', documentNumber: '望教体〔2026〕3号',
  changedAt: '2026-03-02T01:00:00Z', attempts: 0, page: '/record/i', allowedActions: [],
} as unknown as Submission
const sum: LibrarySummary = { configured: true, library: '省级政府文件库', pending: 1, sent: 2, acked: 3, failed: 4 }

it('tells what became of a document', () => {
  expect(linesOf(one)).toEqual(['县教体局　望教体〔2026〕3号　2026-03-02 09:00 发布'])
  expect(linesOf({ ...one, failure: 'HTTP 503', attempts: 2, nextAt: '2026-03-02T01:01:00Z' })[1]).toBe('已试 2 次，HTTP 503；2026-03-02 09:01 再试')
  expect(linesOf({ ...one, state: 'ACKED', ackedAt: '2026-03-02T01:02:00Z', receipt: 'SK-1' })[1]).toBe('2026-03-02 09:02 入库，回执号 SK-1')
  expect(linesOf({ ...one, state: 'FAILED', failure: '缺少正文' })[1]).toBe('缺少正文')
})

it('says when nothing is sent', () => {
  expect(summaryWords(sum)).toBe('省级政府文件库：已入库 3 份，待回执 2 份，待报送 1 份，失败 4 份。')
  expect(summaryWords({ ...sum, configured: false })).toContain('暂不报送')
  expect(summaryWords({ ...sum, configured: false, pending: 0, sent: 0, acked: 0, failed: 0 })).toContain('没有配置')
})

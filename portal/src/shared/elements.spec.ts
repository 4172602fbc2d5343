import { describe, expect, it } from 'vitest'
import type { PublicItem } from '@/api/types'
import { elementsOf, validityWarning } from './elements'
import { fileSize } from './fileSize'

const notice: PublicItem = {
  id: 'i1', type: 'NOTICE', title: '关于开展秋季招生工作的通知', column: 'notices', issuer: '望川县教育和体育局', validity: 'VALID',
  openness: 'PROACTIVE', body: '<p>…</p>', attachments: [], signedDate: '2026-07-01', publishedAt: '2026-07-02T01:00:00Z',
}

describe('elementsOf', () => {
  it('keeps the official order and shows compulsory elements even when empty', () => {
    const elements = elementsOf(notice)
    expect(elements.slice(0, 6).map(({ name }) => name)).toEqual(['索引号', '主题分类', '发文机关', '成文日期', '标题', '发文字号'])
    expect(elements.find(({ name }) => name === '废止日期')?.value).toBe('')
  })

  it('shows the optional ones only when there are any', () => {
    expect(elementsOf(notice).some(({ name }) => name === '规范性文件号')).toBe(false)
    expect(elementsOf({ ...notice, normativeNumber: 'WC-2026-01' }).some(({ name }) => name === '规范性文件号')).toBe(true)
  })

  it('leaves no hole in the two-column block', () => {
    for (const item of [notice, { ...notice, genre: '通知' }]) {
      expect(elementsOf(item).filter(({ whole }) => !whole).length % 2).toBe(0)
    }
  })
})

describe('validityWarning', () => {
  it('is silent for a document in force', () => expect(validityWarning(notice)).toBeUndefined())

  it('names the day on which a document lost its force', () => {
    expect(validityWarning({ validity: 'REPEALED', expiryDate: '2026-01-01' })).toBe('本文件已于2026年1月1日废止，仅供查阅。')
    expect(validityWarning({ validity: 'NOT_YET', effectiveDate: '2026-09-01' })).toBe('本文件尚未生效，自2026年9月1日起施行。')
    expect(validityWarning({ validity: 'EXPIRED' })).toBe('本文件已失效，仅供查阅。')
  })
})

it('gives file sizes in the fitting unit', () => {
  expect([fileSize(512), fileSize(15_565), fileSize(3_145_728)]).toEqual(['512 B', '15.2 KB', '3.0 MB'])
})

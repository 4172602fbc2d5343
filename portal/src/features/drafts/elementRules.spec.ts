import { describe, expect, it } from 'vitest'
import type { WorkingItem } from '@/api/types'
import { contradictions, missingElements, neededElements, numberHint, properNumber, remarksOn } from './elementRules'
import { emptyItem } from './itemForm'

const form = (change: Partial<ReturnType<typeof emptyItem>> = {}) => ({ ...emptyItem(), ...change })

describe('neededElements', () => {
  it('asks by type', () => {
    expect(neededElements(form({ type: 'NORMATIVE_DOCUMENT' }))).toEqual(expect.arrayContaining(['documentNumber', 'effectiveDate', 'genre']))
    expect(neededElements(form({ type: 'REPOST' }))).toEqual(expect.arrayContaining(['source', 'sourceUrl']))
    expect(neededElements(form({ type: 'OTHER' }))).not.toContain('signedDate')
  })

  it('asks for the ground of what is not open to everybody', () => {
    expect(neededElements(form({ openness: 'ON_REQUEST' }))).toContain('opennessGround')
  })

  it('asks for what this installation asks for beyond the rule', () => {
    expect(neededElements(form({ type: 'OTHER' }), [{ pointer: '/consultPhone', detail: '缺少政策咨询电话' }])).toContain('consultPhone')
  })
})

describe('missingElements', () => {
  it('names what is blank, and apart what only the publication needs', () => {
    const missing = missingElements(form({ type: 'POLICY', title: '办法', column: 'c', issuer: '县政府', body: '<p>文</p>', signedDate: '2026-01-01' }))
    expect(missing).toEqual({ submission: ['发文字号'], release: ['发布机构'] })
  })

  it('takes an attachment for a text', () => {
    expect(missingElements(form({ body: '<p></p>' })).submission).toContain('正文或附件')
    expect(missingElements(form({ attachments: [{ name: 'a.pdf', url: '/a' }] })).submission).not.toContain('正文或附件')
  })
})

it('shows a remark only as long as the element is as it was', () => {
  const saved = form({ genre: '办法' })
  const item = { warnings: [{ pointer: '/genre', detail: '不是公文种类' }] } as WorkingItem
  expect(remarksOn(form({ genre: '办法' }), saved, item, 'genre')).toEqual(['不是公文种类'])
  expect(remarksOn(form({ genre: '通知' }), saved, item, 'genre')).toEqual([])
})

describe('document numbers', () => {
  it.each([
    ['望政办发[2026]01号', '望政办发〔2026〕1号'],
    ['望教体（2021）第21号', '望教体〔2021〕21号'],
    ['望教体〔2021〕21号', '望教体〔2021〕21号'],
    ['国发【2020】3', '国发〔2020〕3号'],
  ])('writes %s as %s', (written, proper) => expect(properNumber(written)).toBe(proper))

  it.each(['2026年第3号', '望政办发〔206〕3号', '望政办发〔2026〕0号'])('does not guess at %s', (written) => expect(properNumber(written)).toBeUndefined())

  it('is silent about a proper number and about none', () => {
    expect([numberHint('望教体〔2021〕21号'), numberHint(' ')]).toEqual([undefined, undefined])
    expect(numberHint('望教体[2021]21号')?.suggestion).toBe('望教体〔2021〕21号')
  })
})

describe('contradictions', () => {
  const on = (change: Partial<ReturnType<typeof emptyItem>>) => contradictions(form(change), '2026-03-02')

  it('are said while the dates are typed', () => {
    expect(on({ signedDate: '2026-03-03', formedDate: '2026-03-03' })).toEqual({ signedDate: '成文日期不能晚于今天', formedDate: '信息形成或变更日期不能晚于今天' })
    expect(on({ signedDate: '2026-01-01', effectiveDate: '2026-02-01', expiryDate: '2026-01-15' })).toEqual({ expiryDate: '废止日期不能早于生效日期' })
    expect(on({ signedDate: '2026-01-01', expiryDate: '2025-12-31' })).toEqual({ expiryDate: '废止日期不能早于成文日期' })
  })

  it('are none while something is still blank or right', () => {
    expect(on({})).toEqual({})
    expect(on({ signedDate: '2026-03-02', effectiveDate: '2026-03-02', expiryDate: '2026-03-02', sourceUrl: 'https://example.cn/a' })).toEqual({})
    expect(on({ sourceUrl: 'javascript:alert(1)' })).toHaveProperty('sourceUrl')
  })
})

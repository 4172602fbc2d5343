import { expect, it } from 'vitest'
import type { Registration } from '@/api/normative'
import { linesOf, requestOf } from './words'

const entry: Registration = { id: 'i', revision: 2, unit: 'u', title: '办法', state: 'REGISTERED', number: '望川县规〔2026〕3号', covers: true, numbered: false, published: false }

it('asks for the registration of exactly one text', () => {
  expect(requestOf({ itemId: 'i', result: 'LAWFUL', reviewer: '司法局' }, 'abc')).toEqual({ itemId: 'i', contentHash: 'abc', legality: { result: 'LAWFUL', reviewer: '司法局' } })
})

it('says when the text has changed since', () => {
  expect(linesOf(entry).join()).toContain('尚未写入稿件')
  expect(linesOf(entry).join()).not.toContain('重新申请')
  expect(linesOf({ ...entry, covers: false }).join()).toContain('重新申请')
})

import { expect, it } from 'vitest'
import type { CollectiveContent } from '@/api/collectives'
import { contentOf, draftOf, faultsOf, newMember, termsOf, territoryOf } from './collective'

const kept: CollectiveContent = {
  territory: 'wangchuan', terms: ['各重点单位', '重点公开单位'], rule: 'ALL', queries: [{ kind: 'TOWNSHIP', level: 'TOWNSHIP', direct: true }],
  members: [{ unitId: 'wangchuan-audit', excluded: true, validFrom: '2021-07-01' }],
}

it('keeps whatever was not touched', () => expect(contentOf(draftOf(kept), 'wangchuan')).toEqual(kept))

it('takes brackets for a part of the term and drops empty members', () => {
  expect(termsOf('各乡镇（街道）、各镇街；各镇街\n ')).toEqual(['各乡镇（街道）', '各镇街'])
  expect(contentOf({ ...draftOf(kept), members: [newMember()] }, 'wangchuan').members).toEqual([])
})

it('asks for a term and for somebody who is meant', () => {
  expect(faultsOf({ ...draftOf(), terms: ' ', queries: [] })).toEqual({ terms: ['请填写称谓'], members: ['请填写一类单位或指定单位'] })
  expect(faultsOf(draftOf(kept))).toEqual({ terms: [], members: [] })
})

it('knows that a department speaks within the territory above it', () => {
  expect(territoryOf({ id: 'wangchuan-office', kind: 'DEPARTMENT', parentId: 'wangchuan' })).toBe('wangchuan')
  expect(territoryOf({ id: 'wangchuan-qingshi', kind: 'TOWNSHIP', parentId: 'wangchuan' })).toBe('wangchuan-qingshi')
})

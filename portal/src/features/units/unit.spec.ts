import { expect, it } from 'vitest'
import type { DirectoryUnit } from '@/api/units'
import { startOf } from '@/shared/fields'
import { filled } from '@/shared/needs'
import { changedFields, importWords, requestOf, unitFields } from './unit'

const unit: DirectoryUnit = {
  id: 'wangchuan-education', name: '望川县教育和体育局', shortNames: ['县教体局', '教体局'], historicNames: ['望川县教育局'], level: 'COUNTY', kind: 'DEPARTMENT',
  parentId: 'wangchuan', active: true, contact: { phone: '0000-7000100' }, revision: 3,
}

it('keeps whatever a person did not touch', () => {
  expect(requestOf(filled(startOf(unitFields(unit))))).toEqual({
    name: '望川县教育和体育局', shortNames: ['县教体局', '教体局'], historicNames: ['望川县教育局'], level: 'COUNTY', kind: 'DEPARTMENT',
    parentId: 'wangchuan', active: true, contact: { phone: '0000-7000100' },
  })
})

it('asks for the id of a new unit only, and never sends it in the body', () => {
  expect(unitFields(unit).some(({ name }) => name === 'id')).toBe(false)
  expect(unitFields()[0]?.name).toBe('id')
  expect(requestOf({ id: 'x', name: '新局' })).toEqual({ name: '新局', shortNames: [], historicNames: [], contact: {} })
})

it('says what changed and what a file would do', () => {
  expect(changedFields({ revision: 2, at: '', by: { id: 'a', name: '白敬' }, changed: [{ field: 'name' }, { field: 'contact' }] })).toBe('名称、联系方式')
  expect(importWords({ dryRun: true, rows: 3, created: 1, changed: 1, unchanged: 0, refused: 1, errors: [] })).toBe('共 3 行：将新增 1，将修改 1，不变 0，有误 1。')
})

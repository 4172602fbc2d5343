import { expect, it } from 'vitest'
import type { DirectoryUnit } from '@/api/units'
import { startOf } from '@/shared/fields'
import { filled } from '@/shared/needs'
import { changedFields, requestOf, unitFields } from './unit'

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

it('says who is in charge of disclosure only when somebody has', () => {
  const said = { ...unit, disclosureOffice: false }
  expect(requestOf(filled(startOf(unitFields(said))))).toMatchObject({ disclosureOffice: false })
})

it('asks for the id of a new unit only, and never sends it in the body', () => {
  expect(unitFields(unit).some(({ name }) => name === 'id')).toBe(false)
  expect(unitFields()[0]?.name).toBe('id')
  expect(requestOf({ id: 'x', name: '新局' })).toEqual({ name: '新局', shortNames: [], historicNames: [], contact: {} })
})

it('says what changed', () => {
  expect(changedFields({ revision: 2, at: '', by: { id: 'a', name: '白敬' }, changed: [{ field: 'name' }, { field: 'contact' }] })).toBe('名称、联系方式')
})

import { expect, it } from 'vitest'
import type { Colleague } from '@/api/people'
import { startOf } from '@/shared/fields'
import { personFields, requestOf, roles, rolesText } from './person'

const one: Colleague = { id: 'drafter', name: '沈言', unit: 'wangchuan-education', roles: ['DRAFTER', 'HANDLER'], active: true, revision: 2 }

it('keeps whatever was not touched, and never sends the id in the body', () => {
  expect(requestOf(startOf(personFields(one)))).toEqual({ name: '沈言', unit: 'wangchuan-education', roles: ['DRAFTER', 'HANDLER'], active: true })
  expect(personFields(one).some(({ name }) => name === 'id')).toBe(false)
  expect(personFields()[0]?.name).toBe('id')
  expect(requestOf({ name: '沈言', unit: 'u', roles: ['HANDLER'] }).active).toBe(true)
  expect(requestOf({ ...startOf(personFields(one)), active: false }).active).toBe(false)
})

it('offers no role that is for programs', () => {
  expect(roles).not.toHaveProperty('SYSTEM')
  expect(rolesText(one)).toBe('拟稿、承办')
})

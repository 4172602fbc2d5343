import { expect, it } from 'vitest'
import { titleOf } from './words'

it('names a case by its title, and otherwise by what it is, never by a word of the interface', () => {
  expect(titleOf({ kind: 'ASSIGNMENT', title: '规划公开', stage: 'ASSIGNED' })).toBe('规划公开')
  expect(titleOf({ kind: 'ASSIGNMENT', stage: 'ASSIGNED' })).toBe('任务（待签收）')
  expect(titleOf({ kind: 'APPEAL', stage: 'ASSIGNED', subject: '20260302-1' })).toBe('留言 20260302-1（办理中）')
  expect(titleOf({ kind: 'DUTY', stage: 'RED' })).toBe('公开职责')
  expect(titleOf({ kind: 'NEW', stage: 'X' })).toBe('NEW')
})

import { expect, it } from 'vitest'
import type { DeadLetter } from '@/api/running'
import { blockLines, linesOf, nameOf, topicOf } from './words'

const letter: DeadLetter = { id: 'task.unit-0-7', topic: 'task.unit', type: 'task.unit.changed.v1', subject: 'finance', cause: '缺少名称', failedAt: '2026-03-02T04:00:00Z', state: 'OPEN' }

it('says of which thing a message was, when and why it failed', () => {
  expect(topicOf(letter)).toBe('单位')
  expect(topicOf({ ...letter, topic: 'other.thing' })).toBe('other.thing')
  expect(linesOf(letter)).toEqual(['task.unit.changed.v1　对象 finance　2026-03-02 12:00', '原因：缺少名称'])
  expect(linesOf({ ...letter, subject: '', cause: '' })[0]).toContain('未注明')
})

it('says until when somebody is blocked, by whom and why', () => {
  expect(blockLines({ id: 'x', revision: 1, reason: '调离', blockedBy: 'admin', blockedAt: '2026-03-02T04:00:00Z' })).toEqual(['一直停用，直到恢复　2026-03-02 12:00 由 admin 停用', '理由：调离'])
  expect(blockLines({ id: 'x', revision: 1, until: '2026-03-02T04:00:00Z' })).toEqual(['停用至 2026-03-02 12:00'])
  expect(nameOf({ id: 'x', revision: 1 }, new Map([['x', { id: 'x', name: '温岚', unit: 'u', roles: [] }]]))).toBe('温岚（x）')
  expect(nameOf({ id: 'y', revision: 1 }, new Map())).toBe('y')
})

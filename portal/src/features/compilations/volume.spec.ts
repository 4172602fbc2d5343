import { expect, it } from 'vitest'
import { added, moved } from './volume'

const members = ['a', 'b', 'c'].map((itemId) => ({ itemId, title: itemId }))
const ids = (list: { itemId: string }[]) => list.map(({ itemId }) => itemId).join('')

it('takes nothing twice, and not nothing', () => {
  expect(ids(added(members, { itemId: 'd', title: '丁' }))).toBe('abcd')
  expect(ids(added(members, { itemId: 'b', title: '乙' }))).toBe('abc')
  expect(ids(added(members, { itemId: '', title: '' }))).toBe('abc')
})

it('moves within the volume only', () => {
  expect(ids(moved(members, 2, -1))).toBe('acb')
  expect(ids(moved(members, 0, -1))).toBe('abc')
  expect(ids(moved(members, 2, 1))).toBe('abc')
})

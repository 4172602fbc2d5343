// @vitest-environment jsdom
import { expect, it } from 'vitest'
import { favouritesFrom, turned } from './favourites'

const one = { id: 'a', title: '甲', at: '2026-03-02T01:00:00Z' }
const other = { id: 'b', title: '乙', at: '2026-03-03T01:00:00Z' }

it('keeps the latest first and takes out what is kept already', () => {
  expect(turned([one], other)).toEqual([other, one])
  expect(turned([other, one], one)).toEqual([other])
  expect(turned(Array.from({ length: 200 }, (_, at) => ({ ...one, id: String(at) })), other)).toHaveLength(200)
})

it('begins anew when what was kept is damaged', () => {
  for (const kept of [null, '', '{', '{}', '[null, 3, {"id": 4}]']) expect(favouritesFrom(kept)).toEqual([])
  expect(favouritesFrom(JSON.stringify([one, { id: 'x' }]))).toEqual([one])
})

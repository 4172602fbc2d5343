import { expect, it } from 'vitest'
import { columnsFor } from './directory'

const columns = [
  { id: 'notices', name: '通知公告' },
  { id: 'old', name: '旧栏目', closedAt: '2026-01-01T00:00:00Z' },
  { id: 'buses', name: '校车安全', unit: 'wangchuan-education' },
]
const ids = (unit: string | undefined, present = '') => columnsFor(columns, unit, present).map(({ id }) => id)

it('offers open columns, and the self-chosen ones of the own unit only', () => {
  expect(ids('wangchuan-education')).toEqual(['notices', 'buses'])
  expect(ids('wangchuan-finance')).toEqual(['notices'])
})

it('keeps the column where an item already is', () => expect(ids('wangchuan-finance', 'old')).toEqual(['notices', 'old']))

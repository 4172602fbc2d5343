import { expect, it } from 'vitest'
import { reasonOf } from './candidates'

it('gives the reason from the overdue orders', () => {
  const order = (id: string, demand: string) => ({ id, demand })
  expect(reasonOf({ unit: 'u', orders: [order('1', '更新栏目。'), order('2', '公开预算')] })).toBe('督办单 2 件逾期未办结：更新栏目；公开预算。')
  expect(reasonOf(undefined)).toBe('')
})

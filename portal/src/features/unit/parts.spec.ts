import { expect, it } from 'vitest'
import { askedOf, startOf } from '@/shared/fields'
import { partsText, passOnFields } from './parts'

it('begins with the words of the task and needs somebody to hand it to', () => {
  const fields = passOnFields({ text: '公开规划。', dueOn: '2021-09-30' })
  expect(startOf(fields)).toEqual({ unitIds: [], text: '公开规划。', dueDate: '' })
  expect(askedOf(fields)).toEqual({ unitIds: '请选择分解给哪些单位' })
  expect(fields[2]?.hint).toContain('2021年9月30日')
  expect(passOnFields({ text: '公开规划。' })[2]?.hint).toBeUndefined()
  expect(partsText(1, 3)).toBe('下级任务 1 / 3 已完成')
})

import { expect, it } from 'vitest'
import { filled, needs } from './needs'

it('names what is still blank and forgets what was filled in', () => {
  const faults: Record<string, string[]> = { title: ['旧'] }
  expect(needs({ title: '甲', facts: ' ', forms: [] as string[] }, { title: '请填写标题', facts: '请填写事实', forms: '请选择形式' }, faults)).toBe(false)
  expect(faults).toEqual({ title: [], facts: ['请填写事实'], forms: ['请选择形式'] })
  expect(needs({ title: '甲', count: 0 }, { title: '请填写标题', count: '请填写数量' }, faults)).toBe(true)
})

it('sends nothing for what was left empty', () => {
  expect(filled({ title: ' 甲 ', note: '  ', date: undefined, open: false, count: 0, units: [] })).toEqual({ title: '甲', open: false, count: 0, units: [] })
})

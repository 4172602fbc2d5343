import { expect, it } from 'vitest'
import { diffWords, editionLabel, matches, plainValue } from './words'

const item = { code: 'S-1', field: '社会救助', first: '最低生活保障', second: '审核审批', content: '低保对象名单', subject: '县民政局' }

it('finds an item by all words, wherever they stand', () => {
  expect(matches(item, '低保 民政')).toBe(true)
  expect(matches(item, '低保 教育')).toBe(false)
  expect(matches(item, ' ')).toBe(true)
})

it('tells the edition in force from drafts and old ones', () => {
  expect(editionLabel({ state: 'DRAFT', inForce: false }).text).toBe('草稿')
  expect(editionLabel({ state: 'PUBLISHED', inForce: true }).text).toBe('现行')
})

it('counts a difference, and shows values as people write them', () => {
  expect(diffWords({ added: [item], removed: [], changed: [], unchanged: 7 })).toBe('新增 1 项，取消 0 项，变化 0 项，不变 7 项')
  expect([null, ['网站', '公示栏'], { text: '20个工作日', n: 20 }, '甲'].map(plainValue)).toEqual(['（无）', '网站、公示栏', '20个工作日', '甲'])
})

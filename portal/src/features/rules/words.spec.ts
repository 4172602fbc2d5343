import { expect, it } from 'vitest'
import { familiesOf } from './words'

it('reads families as words or with a code', () => {
  expect(familiesOf({ families: ['信息管理', { code: 'R1', name: '审查机制' }] })).toEqual([{ code: '信息管理', name: '信息管理' }, { code: 'R1', name: '审查机制' }])
})

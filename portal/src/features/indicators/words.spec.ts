import { expect, it } from 'vitest'
import { gapsOf } from './words'

it('names the numbers that are missing', () => {
  const line = { unit: 'u', issuer: '望教体', year: 2026, published: 11, last: 13, missing: [4, 9], more: 0, complete: false }
  expect(gapsOf([line, { ...line, complete: true }])).toEqual(['u　望教体〔2026〕：至 13 号，缺 4、9 号'])
  expect(gapsOf([{ ...line, more: 3 }])[0]).toContain('等 5 个')
})

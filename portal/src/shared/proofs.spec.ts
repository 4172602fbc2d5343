import { expect, it } from 'vitest'
import { addressOf, proofsOf, referencesOf, withProof } from './proofs'

it('keeps a public item by its path and everything else by its address', () => {
  const proofs = [{ itemId: 'i1', title: '公告' }, { url: 'https://www.wangchuan.example/a', title: '页面' }, { url: '/api/tasks/files/f1', title: '会议纪要.pdf' }]
  const kept = referencesOf(proofs)
  expect(kept.map(({ reference }) => reference)).toEqual(['/api/disclosure/items/i1', 'https://www.wangchuan.example/a', '/api/tasks/files/f1'])
  expect(proofsOf(kept)).toEqual(proofs)
  expect(proofsOf(undefined)).toEqual([])
})

it('takes the same thing once', () => {
  expect(withProof([{ itemId: 'i1' }], { itemId: 'i1', title: '公告' })).toHaveLength(1)
  expect(withProof([{ url: 'https://a.example/' }], { url: 'https://b.example/' })).toHaveLength(2)
  expect(withProof([{ itemId: 'i1' }], { url: 'https://b.example/' })).toHaveLength(2)
})

it('knows an address, also without its scheme, and refuses other words', () => {
  expect(addressOf(' www.wangchuan.example/zwgk ')).toBe('https://www.wangchuan.example/zwgk')
  expect(addressOf('http://a.example/x')).toBe('http://a.example/x')
  expect(addressOf('见附件')).toBeUndefined()
  expect(addressOf('javascript:alert(1)')).toBeUndefined()
})

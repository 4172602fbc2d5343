import { expect, it } from 'vitest'
import { bodyOf } from './steps'

it('sends what was done with its proof, and a new day only when one was named', () => {
  expect(bodyOf('rectify', { text: '已补发。' }, [{ url: 'https://a.example/', title: '页面' }])).toEqual({ text: '已补发。', evidence: [{ reference: 'https://a.example/', title: '页面' }] })
  expect(bodyOf('reopen', { text: '仍未更新', rectifyBy: '2021-09-30' })).toEqual({ reason: '仍未更新', rectifyBy: '2021-09-30' })
  expect(bodyOf('reopen', { text: '仍未更新' })).toEqual({ reason: '仍未更新' })
  expect(bodyOf('verify', {})).toBeUndefined()
})

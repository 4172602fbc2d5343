import { expect, it } from 'vitest'
import { answerOf, stepFields } from './words'

it('says whether somebody agrees only when he does', () => {
  expect(answerOf({ text: '好', agrees: 'no' })).toEqual({ text: '好', agrees: false })
  expect(answerOf({ text: '好' })).toEqual({ text: '好' })
})

it('asks for the item only of a new question', () => {
  expect(stepFields('edit', undefined, {}).map(({ name }) => name)).toContain('itemId')
  expect(stepFields('edit', { question: '甲' } as never, {}).map(({ name }) => name)).not.toContain('itemId')
})

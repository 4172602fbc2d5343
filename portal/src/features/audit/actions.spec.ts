import { expect, it } from 'vitest'
import { actionName } from './actions'

it('calls actions what people call them, and leaves strange ones to their own word', () => {
  expect(actionName('publish')).toBe('发布')
  expect(actionName('notice.give')).toBe('通知送出')
  expect(actionName('strange.hear')).toBe('收到')
  expect(actionName('something-new')).toBe('')
})

import { expect, it } from 'vitest'
import { large } from './reading'

it('enlarges the whole page and remembers it in this browser', () => {
  const root = document.documentElement.classList
  expect([large.value, root.contains('large')]).toEqual([false, false])
  large.value = true
  expect([root.contains('large'), localStorage.getItem('gongkai.reading')]).toEqual([true, 'large'])
  large.value = false
  expect([root.contains('large'), localStorage.getItem('gongkai.reading')]).toEqual([false, null])
})

import { expect, it } from 'vitest'
import { instantOf } from './dates'

it('reads a minute as one in Shanghai', () => {
  expect(instantOf('2026-11-25T09:00')).toBe('2026-11-25T01:00:00.000Z')
  expect([instantOf(''), instantOf('2026-13-45T09:00')]).toEqual([undefined, undefined])
})

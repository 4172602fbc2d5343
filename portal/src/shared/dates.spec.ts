import { expect, it } from 'vitest'
import { instantOf, localOf } from './dates'

it('reads a minute as one in Shanghai', () => {
  expect(instantOf('2026-11-25T09:00')).toBe('2026-11-25T01:00:00.000Z')
  expect([instantOf(''), instantOf('2026-13-45T09:00')]).toEqual([undefined, undefined])
})

it('shows it in a field as it was written', () => expect([localOf('2026-11-25T01:00:00Z'), localOf(null)]).toEqual(['2026-11-25T09:00', '']))

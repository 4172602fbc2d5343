import { expect, it } from 'vitest'
import type { DutyLights } from '@/api/duties'
import { childrenOf, ownOf, tallyWords } from './words'

const tally = (red: number) => ({ red, yellow: 0, green: 1 })
const line = (unit: string, parent: string | null) => ({ unit, parent, own: tally(1), total: tally(2), light: 'RED' as const })
const lights: DutyLights = { unit: 'root', light: 'RED', total: tally(3), levels: {}, units: [line('b', 'root'), line('root', null), line('c', 'b')] }

it('shows the units directly below and what the unit owes itself', () => {
  expect(childrenOf(lights).map(({ unit }) => unit)).toEqual(['b'])
  expect(ownOf(lights)).toEqual(tally(1))
  expect(tallyWords(tally(2))).toBe('红 2　黄 0　绿 1')
})

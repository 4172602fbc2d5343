import { describe, expect, it } from 'vitest'
import { ownDay } from './ownDay'

describe('a day that was set for one unit', () => {
  const planned = { text: '9月30日前', date: '2021-09-30' }

  it('is told beside what the plan says', () => {
    expect(ownDay({ setDay: { planned, date: '2021-10-31', replaced: false } })).toBe('单独设定的时限（计划为9月30日前）')
    expect(ownDay({ setDay: { planned: {}, date: '2021-10-31', replaced: false } })).toBe('单独设定的时限')
  })

  it('is told when an amendment has replaced it', () => {
    expect(ownDay({ setDay: { planned, date: '2021-10-31', replaced: true } })).toContain('2021年10月31日 不再适用')
  })

  it('is nothing where the unit has the day of the plan', () => {
    expect(ownDay({})).toBe('')
    expect(ownDay({ setDay: null })).toBe('')
  })
})

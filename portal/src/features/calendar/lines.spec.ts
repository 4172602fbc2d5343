import { describe, expect, it } from 'vitest'
import { holidaysOf, makeUpDaysOf, textOf } from './lines'

const content = {
  sources: ['国办通知'],
  off: [
    { name: '元旦', from: '2027-01-01', to: '2027-01-03' },
    { name: '清明', from: '2027-04-05', to: '2027-04-05' },
  ],
  work: [{ name: '春节', date: '2027-02-14' }, { date: '2027-02-27' }],
}

describe('the lines of a year', () => {
  it('are read as they are written', () => {
    const text = textOf(content)
    expect(holidaysOf(text.off)).toEqual(content.off)
    expect(makeUpDaysOf(text.work)).toEqual(content.work)
    expect(holidaysOf('元旦 2027-01-01至2027-01-03')).toEqual([content.off[0]])
    expect(makeUpDaysOf(' ')).toEqual([])
  })

  it('are refused when a day is missing or no day', () => {
    expect(holidaysOf('元旦')).toBeUndefined()
    expect(holidaysOf('元旦 1月1日')).toBeUndefined()
    expect(makeUpDaysOf('春节 2027-02-14 多余')).toBeUndefined()
  })
})

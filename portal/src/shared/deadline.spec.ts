import { describe, expect, it } from 'vitest'
import { day, daysBetween, longDay, minute } from './dates'
import { countedDays, explained, remaining } from './deadline'

describe('dates', () => {
  it('shows instants as Shanghai sees them', () => {
    expect(day('2021-06-15T16:30:00Z')).toBe('2021-06-16')
    expect(minute('2021-06-15T08:05:00Z')).toBe('2021-06-15 16:05')
  })

  it('writes dates as official documents do', () => {
    expect(longDay('2021-06-05')).toBe('2021年6月5日')
    expect(longDay(null)).toBe('')
    expect(longDay('适时')).toBe('适时')
  })

  it('counts days across a month', () => {
    expect(daysBetween('2021-06-30', '2021-07-02')).toBe(2)
    expect(daysBetween('2021-07-02', '2021-06-30')).toBe(-2)
  })
})

describe('remaining', () => {
  it.each([
    ['2021-06-20', '还有 5 天'],
    ['2021-06-15', '今天到期'],
    ['2021-06-13', '已超过 2 天'],
  ])('%s: %s', (due, words) => expect(remaining(due, '2021-06-15')).toBe(words))

  it('says nothing without a deadline', () => expect(remaining(undefined, '2021-06-15')).toBe(''))
})

describe('explained', () => {
  const days = countedDays([
    { date: '2021-06-11', counted: false, reason: '起算日，不计入' },
    { date: '2021-06-12', counted: false, reason: '周末' },
    { date: '2021-06-15', counted: true, reason: '工作日' },
    { nonsense: true },
    null,
  ])

  it('reads the days it understands', () => {
    expect(days.map(({ reason }) => reason)).toEqual(['起算日，不计入', '周末', '工作日'])
  })

  it('counts working days and the days left out between them', () => {
    expect(explained('2021-06-15', days)).toBe('自收到次日起计 1 个工作日，其间 1 天不计入，至2021年6月15日止。')
  })

  it('says when every day counts', () => {
    const natural = countedDays([{ date: '2021-06-12', counted: true, reason: '自然日' }])
    expect(explained('2021-06-12', natural)).toBe('自收到次日起计 1 个自然日，至2021年6月12日止。')
  })

  it('names the date alone when the days are unknown', () => {
    expect(explained('2021-06-15', [])).toBe('答复期限为2021年6月15日。')
  })
})

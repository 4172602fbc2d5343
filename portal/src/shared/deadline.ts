import { day, daysBetween, longDay } from './dates'

/** One day of a deadline as the service explains it. */
export interface CountedDay {
  date: string
  counted: boolean
  /** Why, in the Chinese words of the service. */
  reason: string
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** The days of a deadline; what is not understood is left out, the due date itself always comes from the service. */
export function countedDays(days: readonly unknown[] | null | undefined): CountedDay[] {
  return (days ?? []).flatMap((one) => {
    if (typeof one !== 'object' || one === null) return []
    const facts = one as Record<string, unknown>
    const date = textOf(facts['date'])
    if (!date) return []
    return [{ date, counted: facts['counted'] === true, reason: textOf(facts['reason']) }]
  })
}

/** How a deadline stands on a day: `还有 5 天`, `今天到期`, `已超过 2 天`. */
export function remaining(dueOn: string | null | undefined, today: string): string {
  const due = day(dueOn)
  if (!due) return ''
  const left = daysBetween(today, due)
  if (left === 0) return '今天到期'
  return left > 0 ? `还有 ${left} 天` : `已超过 ${-left} 天`
}

/** In one sentence why the deadline falls on its day. */
export function explained(dueOn: string, days: readonly CountedDay[]): string {
  const counted = days.filter((one) => one.counted)
  const natural = counted.some(({ reason }) => reason === '自然日')
  const skipped = days.filter((one) => !one.counted && !one.reason.includes('不计入')).length
  if (counted.length === 0) return `答复期限为${longDay(dueOn)}。`
  const rest = skipped > 0 ? `，其间 ${skipped} 天不计入` : ''
  return `自收到次日起计 ${counted.length} 个${natural ? '自然日' : '工作日'}${rest}，至${longDay(dueOn)}止。`
}

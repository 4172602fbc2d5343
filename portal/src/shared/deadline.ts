import { day, daysBetween, longDay } from './dates'

/** One day of a deadline as the service explains it. */
export interface CountedDay {
  date: string
  counted: boolean
  reason: string
}

const reasons: Record<string, string> = {
  WORKING: '工作日',
  WORKING_DAY: '工作日',
  MAKE_UP: '调休上班',
  MAKE_UP_WORKING_DAY: '调休上班',
  WEEKEND: '周末',
  HOLIDAY: '法定节假日',
  START: '收到当日，不计入',
  FIRST_DAY: '收到当日，不计入',
  RECEIVED: '收到当日，不计入',
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** The days of a deadline; what is not understood is left out, the due date itself always comes from the service. */
export function countedDays(days: readonly unknown[] | null | undefined): CountedDay[] {
  return (days ?? []).flatMap((one) => {
    if (typeof one !== 'object' || one === null) return []
    const facts = one as Record<string, unknown>
    const date = textOf(facts['date'] ?? facts['day'])
    if (!date) return []
    const reason = textOf(facts['reason'] ?? facts['why'] ?? facts['kind'])
    return [{ date, counted: facts['counted'] === true, reason: reasons[reason] ?? reason }]
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
  const working = days.filter(({ counted }) => counted).length
  const skipped = days.filter(({ counted, reason }) => !counted && !reason.includes('不计入')).length
  if (working === 0) return `答复期限为${longDay(dueOn)}。`
  const rest = skipped > 0 ? `，其间 ${skipped} 个休息日不计入` : ''
  return `自收到次日起计 ${working} 个工作日${rest}，至${longDay(dueOn)}止。`
}

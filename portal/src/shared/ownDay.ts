import type { Assignment } from '@/api/work'
import { longDay } from './dates'

/** What to say of a day that was set for one unit alone; nothing where there is none. */
export function ownDay({ setDay }: Pick<Assignment, 'setDay'>): string {
  if (!setDay) return ''
  if (setDay.replaced) return `计划调整后，原单独设定的时限 ${longDay(setDay.date)} 不再适用`
  const planned = setDay.planned.text || longDay(setDay.planned.date)
  return planned ? `单独设定的时限（计划为${planned}）` : '单独设定的时限'
}

import type { Assignment } from '@/api/work'
import { longDay } from '@/shared/dates'
import type { Field } from '@/shared/fields'

/** What is asked when a unit hands a task on to those below it. */
export const passOnFields = ({ text, dueOn }: Pick<Assignment, 'text' | 'dueOn'>): Field[] => [
  { name: 'unitIds', label: '分解给哪些单位', kind: 'units', needed: true },
  { name: 'text', label: '要求', kind: 'area', value: text, hint: '可改为对下级单位的具体要求。' },
  { name: 'dueDate', label: '完成日期', kind: 'date', ...(dueOn ? { hint: `不晚于 ${longDay(dueOn)}；不填与本任务相同。` } : {}) },
]

/** `1 / 3` as a part of the whole, in words. */
export const partsText = (completed: number, total: number): string => `下级任务 ${completed} / ${total} 已完成`

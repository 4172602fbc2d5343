import type { PublishDue } from '@/api/disclosure'
import type { WithdrawalKind, WorkingItem } from '@/api/types'
import { day, longDay } from '@/shared/dates'
import type { Field } from '@/shared/fields'

/** Ways in which a document ceases to hold while its page stays. */
export const endings = {
  repeal: { text: '废止', done: '已标注废止，页面保留。' },
  expire: { text: '宣布失效', done: '已标注失效，页面保留。' },
} as const

/** Out of the daily work and back; readers see no difference. */
export const shelving = {
  archive: { text: '归档', done: '已归档，公众仍可查阅；不再更正和核验。', about: '公众仍可照常查阅；归档后不再更正、核验和宣布失效。' },
  restore: { text: '恢复', done: '已恢复，可以更正和核验。', about: '恢复后可以更正、核验和宣布失效。' },
} as const

/** Ways in which a page goes; a repealed document's page stays. */
export const withdrawalKinds: Partial<Record<WithdrawalKind, string>> = {
  IN_ERROR: '发布有误（原地址显示撤下公告）',
  CONSOLIDATED: '并入其他事项（原地址转到该事项）',
}

/** What somebody says who has compared a public item with the facts. */
export const verifyFields: Field[] = [
  { name: 'result', label: '核验结果', kind: 'select', needed: true, value: '', options: { ACCURATE: '与实际情况相符', INACCURATE: '有误，须更正或撤下' } },
  { name: 'note', label: '说明', kind: 'area' },
  { name: 'nextDate', label: '下次核验日期', kind: 'date', hint: '不填按栏目的核验周期。' },
]

/** The last comparison with the facts, and when the next one is due. */
export function verifiedWords({ verification: done }: Pick<WorkingItem, 'verification'>): string {
  if (!done) return ''
  const who = [day(done.at), done.person?.name].filter(Boolean).join(' ')
  return `${who} 核验：${done.result === 'ACCURATE' ? '相符' : '有误'}${done.note ? `，${done.note}` : ''}${done.nextDate ? `；下次 ${done.nextDate}` : ''}`
}

/** Whether an item is in time, in words; nothing when no term runs. */
export function dueWords({ due, publishedOn, state }: PublishDue): { text: string; tone: string } | undefined {
  if (!due || !state) return undefined
  switch (state) {
    case 'WAITING': return { text: `应于 ${longDay(due)}前公开。`, tone: '' }
    case 'OVERDUE': return { text: `应于 ${longDay(due)}前公开，已逾期。`, tone: 'bad' }
    case 'IN_TIME': return { text: `应于 ${longDay(due)}前公开，已按期公开。`, tone: '' }
    case 'LATE': return { text: `应于 ${longDay(due)}前公开，${longDay(publishedOn)}公开，属逾期公开。`, tone: 'warn' }
  }
}

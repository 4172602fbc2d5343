import type { Mistake, MistakeState } from '@/api/mistakes'
import { day, longDay } from '@/shared/dates'
import type { Field } from '@/shared/fields'
import type { Label } from '@/shared/labels'

export const mistakeStates: Record<MistakeState, Label> = {
  OPEN: { text: '待核实', tone: 'warn' },
  CORRECTING: { text: '更正中', tone: 'accent' },
  CORRECTED: { text: '已更正', tone: 'good' },
  DISMISSED: { text: '不属实', tone: 'plain' },
}

/** What waits past the last day for the answer is late. */
export const labelFor = (one: Mistake, today: string): Label =>
  one.state === 'OPEN' && one.dueOn < today ? { text: '逾期未核实', tone: 'bad' } : mistakeStates[one.state]

export const linesOf = (one: Mistake): string[] => [
  `${one.unitName ?? one.unit}　第 ${one.edition} 版　${day(one.receivedAt)} 收到，应于 ${longDay(one.dueOn)}前答复读者`,
  ...(one.by && one.reason ? [`${one.by.name}：${one.reason}`] : []),
]

export const stepsOf = ({ allowedActions }: Mistake): { name: string; text: string }[] => [
  ...(allowedActions.includes('correct') ? [{ name: 'correct', text: '属实，更正' }] : []),
  ...(allowedActions.includes('dismiss') ? [{ name: 'dismiss', text: '不予更正' }] : []),
]

export const correction: Field[] = [
  { name: 'kind', label: '更正类型', kind: 'select', needed: true, value: 'MINOR', options: { MINOR: '一般更正（文字、格式）', MAJOR: '重要更正（实质内容）' } },
  { name: 'note', label: '更正说明', kind: 'area', needed: true, hint: '随新版本向社会公开。' },
]

import type { Solicitation } from '@/api/meetings'
import { day, today } from '@/shared/dates'
import type { Field, Values } from '@/shared/fields'
import type { Tone } from '@/shared/labels'

export const steps = { answer: '发表意见', opinions: '查看意见', edit: '征求意见', decide: '集体决定', execute: '执行情况' } as const
export type Step = keyof typeof steps
export const stateTones: Record<Solicitation['state'], Tone> = { UPCOMING: 'plain', OPEN: 'accent', CLOSED: 'warn', DECIDED: 'good' }

export function stepFields(step: Step, one: Solicitation | undefined, items: Record<string, string>): Field[] {
  if (step === 'answer') return [{ name: 'agrees', label: '态度', kind: 'select', none: '不表态', options: { yes: '同意', no: '不同意' } }, { name: 'text', label: '意见', kind: 'area', needed: true }]
  if (step === 'decide') return [{ name: 'result', label: '征求意见结果', kind: 'area', needed: true }, { name: 'decision', label: '集体决定', kind: 'area', needed: true }, { name: 'decidedOn', label: '决定日期', kind: 'date', needed: true, value: today() }]
  if (step === 'execute') return [{ name: 'text', label: '执行情况', kind: 'area', needed: true }]
  return [
    ...(one ? [] : [{ name: 'itemId', label: '内部公开的事项', kind: 'select', options: items, needed: true } as Field]),
    { name: 'question', label: '征求意见的问题', kind: 'area', needed: true, value: one?.question ?? '' },
    { name: 'from', label: '开始日期', kind: 'date', needed: true, value: one?.from ?? today() },
    { name: 'until', label: '截止日期', kind: 'date', needed: true, value: one?.until ?? '' },
    { name: 'anonymous', label: '不记名', kind: 'check', value: one?.anonymous ?? false },
  ]
}

/** An answer says whether it agrees only when its author does. */
export function answerOf({ agrees, ...values }: Values): Values {
  return { ...values, ...(agrees ? { agrees: agrees === 'yes' } : {}) }
}

export const linesOf = (one: Solicitation): string[] => [
  one.question,
  `${one.from} 至 ${one.until}${one.anonymous ? '，不记名' : ''}，已有 ${one.answers} 条意见${one.answered ? '，您已发表' : ''}`,
  ...(one.result ? [`结果：${one.result.text}`, `决定（${one.result.decidedOn}）：${one.result.decision}`] : []),
  ...one.execution.map(({ text, at }) => `${day(at)} 执行：${text}`),
]

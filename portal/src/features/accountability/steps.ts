import type { AccountabilityCase, CaseOutcome, CaseState, Trigger } from '@/api/office'
import type { Label } from '@/shared/labels'

export const triggers: Record<Trigger, string> = {
  BREACH_OF_REGULATION: '违反条例规定', LAGGING_WORK: '工作滞后造成严重不良影响', LOST_CASE: '行政复议、诉讼败诉', PROBLEM_NOT_RECTIFIED: '存在问题拒不整改',
}
export const caseStates: Record<CaseState, Label> = {
  OPEN: { text: '待决定', tone: 'warn' }, DECIDED: { text: '已决定', tone: 'accent' }, APPEALED: { text: '申诉复查中', tone: 'bad' }, CONCLUDED: { text: '已办结', tone: 'good' },
}
export const outcomes: Record<CaseOutcome, string> = { UPHELD: '维持', CHANGED: '变更', REVOKED: '撤销' }

/** What can be done with a case; `asks` names the words that the step needs. */
export const caseSteps = {
  decide: { text: '作出决定', asks: '处理决定', done: '决定已记录。' },
  appeal: { text: '登记申诉', asks: '申诉内容', done: '申诉已登记，由他人复查。' },
  conclude: { text: '复查结论', asks: '复查意见', done: '复查结论已记录。' },
} as const
export type CaseStep = keyof typeof caseSteps

export function bodyOf(step: CaseStep, words: string, date: string, outcome: CaseOutcome): unknown {
  if (step === 'conclude') return { outcome, text: words }
  return step === 'decide' ? { decision: words, date } : { text: words, date }
}

export function linesOf(one: AccountabilityCase): string[] {
  return [
    `${triggers[one.trigger] ?? one.trigger}：${one.facts}`,
    ...(one.references.length > 0 ? [`依据材料：${one.references.join('、')}`] : []),
    ...(one.decision ? [`决定（${one.decidedOn ?? ''}）：${one.decision}`] : []),
    ...(one.appeal ? [`申诉（${one.appeal.date}）：${one.appeal.text}`] : []),
    ...(one.outcome ? [`复查结论：${outcomes[one.outcome] ?? one.outcome}。${one.outcomeText ?? ''}`] : []),
  ]
}

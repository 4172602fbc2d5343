import type { SupervisedCase } from '@/api/supervision'
import { appealStateLabels, assignmentStateLabels, itemStateLabels, orderStateLabels, problemStateLabels, reportStateLabels, type Label } from '@/shared/labels'

export const kinds: Record<string, string> = { ITEM: '公开事项', DUTY: '公开职责', APPEAL: '留言', ASSIGNMENT: '任务', REPORT: '季度报告', PROBLEM: '问题', ORDER: '督办单' }

const stages: Record<string, Record<string, Label>> = {
  ITEM: itemStateLabels, APPEAL: appealStateLabels, ASSIGNMENT: assignmentStateLabels, REPORT: reportStateLabels, PROBLEM: problemStateLabels, ORDER: orderStateLabels,
}

/** What a case is about; of one that nobody has named, what it is and how far it has come. */
export function titleOf({ kind, title, stage, subject }: Pick<SupervisedCase, 'kind' | 'title' | 'stage' | 'subject'>): string {
  if (title) return title
  const known = stage ? stages[kind]?.[stage]?.text : undefined
  return `${kinds[kind] ?? kind}${kind === 'APPEAL' && subject ? ` ${subject}` : ''}${known ? `（${known}）` : ''}`
}

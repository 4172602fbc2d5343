import type { Order } from '@/api/supervision'
import type { Field, Values } from '@/shared/fields'
import { referencesOf, type Proof } from '@/shared/proofs'

const words = (label: string, needed = true): Field => ({ name: 'text', label, kind: 'area', needed })
const days = (label: string, value?: number): Field => ({ name: 'workingDays', label, kind: 'number', ...(value ? { value, needed: true } : {}) })

/** What can be done with an order; `fields` are what the step asks for. */
export const orderSteps: Record<OrderStep, { text: string; tone: string; fields: readonly Field[]; done: string }> = {
  acknowledge: { text: '签收', tone: 'main', fields: [], done: '已签收。' },
  start: { text: '开始整改', tone: '', fields: [], done: '已开始整改。' },
  submit: { text: '报送结果', tone: 'main', fields: [words('整改情况')], done: '已报送，等待复核。' },
  close: { text: '复核通过', tone: 'main', fields: [words('复核意见', false)], done: '督办单已办结。' },
  reopen: { text: '退回', tone: 'danger', fields: [words('理由'), days('重新整改的工作日（不填为 10 个）')], done: '已退回继续整改。' },
  urge: { text: '催办', tone: '', fields: [words('催办内容', false)], done: '已催办。' },
  extend: { text: '延期', tone: '', fields: [words('延期理由'), days('延长的工作日', 5)], done: '已延期。' },
}

export type OrderStep = 'acknowledge' | 'start' | 'submit' | 'close' | 'reopen' | 'urge' | 'extend'

/** What a step is sent with; proof goes with the result only. */
export function bodyOf(step: OrderStep, { text, workingDays }: Values, proofs: readonly Proof[] = []): unknown {
  switch (step) {
    case 'acknowledge':
    case 'start':
      return undefined
    case 'submit':
      return { text, ...(proofs.length ? { evidence: referencesOf(proofs) } : {}) }
    case 'reopen':
    case 'extend':
      return { reason: text, ...(workingDays ? { workingDays } : {}) }
    default:
      return text ? { text } : undefined
  }
}

export const causes: Record<string, string> = {
  TASK: '任务未落实',
  INSPECTION: '检查发现',
  LOOK_BACK: '“回头看”',
  OVERDUE_APPEAL: '留言超期未答复',
  SUPERVISION: '电子监察',
  PROBLEM: '问题清单',
}

/** The causes that a person can name without the thing itself before the eyes. */
export const freeCauses: readonly string[] = ['TASK', 'INSPECTION', 'SUPERVISION']

export const escalations: Record<string, string> = { DUE_SOON: '即将到期', OVERDUE: '逾期', CIRCULAR: '建议通报', INTERVIEW: '建议约谈' }

/** Where the thing is that led to an order, as a path of the API. */
export const causePath = ({ cause }: Order): string | undefined =>
  cause?.link ?? (cause?.kind === 'PROBLEM' && cause.reference ? `/api/tasks/problems/${cause.reference}` : undefined)

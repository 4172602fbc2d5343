/** What can be done with an order; `asks` names the words that the step needs. */
export const orderSteps = {
  acknowledge: { text: '签收', tone: 'main', asks: '', done: '已签收。' },
  start: { text: '开始整改', tone: '', asks: '', done: '已开始整改。' },
  submit: { text: '报送结果', tone: 'main', asks: '整改情况', done: '已报送，等待复核。' },
  close: { text: '复核通过', tone: 'main', asks: '复核意见', done: '督办单已办结。' },
  reopen: { text: '退回', tone: 'danger', asks: '理由', done: '已退回继续整改。' },
  urge: { text: '催办', tone: '', asks: '催办内容', done: '已催办。' },
  extend: { text: '延期', tone: '', asks: '延期理由', done: '已延期五个工作日。' },
} as const

export type OrderStep = keyof typeof orderSteps

const optional: readonly OrderStep[] = ['close', 'urge']
export const isOptional = (step: OrderStep): boolean => optional.includes(step)

/** What a step is sent with. */
export function bodyOf(step: OrderStep, words: string): unknown {
  switch (step) {
    case 'acknowledge':
    case 'start':
      return undefined
    case 'reopen':
      return { reason: words }
    case 'extend':
      return { reason: words, workingDays: 5 }
    default:
      return words ? { text: words } : undefined
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

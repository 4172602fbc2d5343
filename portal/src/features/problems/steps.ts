import type { Field, Values } from '@/shared/fields'
import { referencesOf, type Proof } from '@/shared/proofs'

export type Step = 'start' | 'rectify' | 'verify' | 'reopen'

const words = (label: string, needed = true): Field => ({ name: 'text', label, kind: 'area', needed })

/** What can be done with a problem; `fields` are what the step asks for. */
export const steps: Record<Step, { title: string; words: string; fields: readonly Field[]; done: string }> = {
  start: { title: '开始整改', words: '开始整改', fields: [], done: '已开始整改。' },
  rectify: { title: '报送整改结果', words: '报送', fields: [words('整改情况')], done: '整改结果已报送，等待核验。' },
  verify: { title: '核验销号', words: '销号', fields: [words('核验意见', false)], done: '问题已销号。' },
  reopen: { title: '退回整改', words: '退回', fields: [words('理由'), { name: 'rectifyBy', label: '新的整改期限', kind: 'date', hint: '不填为十个工作日。' }], done: '已退回整改。' },
}

/** What a step is sent with; proof goes with the result only. */
export function bodyOf(step: Step, { text, rectifyBy }: Values, proofs: readonly Proof[] = []): unknown {
  if (step === 'rectify') return { text, ...(proofs.length ? { evidence: referencesOf(proofs) } : {}) }
  if (step === 'reopen') return { reason: text, ...(rectifyBy ? { rectifyBy } : {}) }
  return step === 'verify' && text ? { text } : undefined
}

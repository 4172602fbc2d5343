import type { ReviewStep } from '@/api/office'
import type { ItemState } from '@/api/types'

const stages: Partial<Record<ItemState, string>> = { DRAFT: 'FIRST_REVIEW', FIRST_REVIEW: 'FIRST_REVIEW', REVIEW: 'SECOND_REVIEW', SIGN_OFF: 'SIGN_OFF' }

/** Who takes the step that is next, in words; nothing where no review is due. */
export function waitingFor(state: ItemState, steps: readonly ReviewStep[]): string {
  const next = steps.find(({ stage }) => stage === stages[state])
  if (!next) return ''
  const names = next.reviewers.map(({ name, unitName }) => (unitName ? `${name}（${unitName}）` : name))
  const when = state === 'DRAFT' ? '提交后由' : '现由'
  return names.length > 0 ? `${when}${names.join('、')}${next.label}。` : `本单位还没有${next.label}人员，请在机构人员中登记。`
}

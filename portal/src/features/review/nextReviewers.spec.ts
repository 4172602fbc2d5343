import { expect, it } from 'vitest'
import type { ReviewStep } from '@/api/office'
import { waitingFor } from './nextReviewers'

const steps: ReviewStep[] = [
  { stage: 'FIRST_REVIEW', label: '初审', source: 'RECORD', reviewers: [{ personId: 'first-reviewer', name: '陆衡', unit: 'e', unitName: '望川县教育和体育局' }] },
  { stage: 'SECOND_REVIEW', label: '审核', source: 'NONE', reviewers: [] },
]

it('names who takes the next step', () => {
  expect(waitingFor('DRAFT', steps)).toBe('提交后由陆衡（望川县教育和体育局）初审。')
  expect(waitingFor('FIRST_REVIEW', steps)).toBe('现由陆衡（望川县教育和体育局）初审。')
})

it('says that there is nobody, and nothing where no review is due', () => {
  expect(waitingFor('REVIEW', steps)).toContain('还没有审核人员')
  expect(waitingFor('PUBLISHED', steps)).toBe('')
  expect(waitingFor('DRAFT', [])).toBe('')
})

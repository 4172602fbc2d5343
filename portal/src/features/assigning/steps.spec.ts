import { expect, it } from 'vitest'
import type { Assignment } from '@/api/work'
import { askedOf, startOf } from '@/shared/fields'
import { bodyOf, steps } from './steps'

const one = { id: 'a', dueOn: '2021-09-30', part: 'LEAD' } as Assignment

it('asks for a reason to accept a task only while parts of it are open', () => {
  expect(askedOf(steps.verify.fields(one))).toEqual({})
  const open = steps.verify.fields({ ...one, children: { total: 2, reported: 0, completed: 1, open: 1 } })
  expect(askedOf(open)).toEqual({ reason: '请填写核查意见' })
  expect(open[1]?.label).toContain('1 项')
})

it('begins with what holds now and sends no box that was not ticked', () => {
  expect(startOf(steps.deadline.fields(one))).toEqual({ date: '2021-09-30', reason: '', wholeRow: false })
  expect(startOf(steps.part.fields(one))).toEqual({ part: 'LEAD' })
  expect(bodyOf({ date: '2021-10-08', reason: '上级顺延', wholeRow: false })).toEqual({ date: '2021-10-08', reason: '上级顺延' })
})

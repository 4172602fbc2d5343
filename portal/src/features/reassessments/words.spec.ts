import { expect, it } from 'vitest'
import type { Reassessment } from '@/api/openness'
import { fieldsOf, linesOf } from './words'

const one = { id: 'i', title: '纪要', unit: 'u', unitName: '县教体局', openness: 'CLOSED', partial: false, due: '2026-03-01', overdue: false, revision: 3 } as Reassessment

it('opens step by step only what is closed', () => {
  expect(Object.keys(fieldsOf(one)[0]?.options ?? {})).toEqual(['KEPT', 'ON_REQUEST', 'OPENED'])
  expect(Object.keys(fieldsOf({ ...one, openness: 'ON_REQUEST' })[0]?.options ?? {})).toEqual(['KEPT', 'OPENED'])
})

it('tells what was decided the last time', () => {
  expect(linesOf({ ...one, ground: '过程性信息', last: { result: 'KEPT', reason: '仍在研究。', person: { id: 'r', name: '韩序' }, at: '2025-03-01T00:00:00Z' } })).toEqual([
    '县教体局　应于 2026年3月1日前评估', '依据：过程性信息', '上次：韩序，维持，仍在研究。',
  ])
})

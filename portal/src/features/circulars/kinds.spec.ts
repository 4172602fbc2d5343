import { describe, expect, it } from 'vitest'
import type { Circular } from '@/api/office'
import { dataDraft, edited } from './kinds'

const form = { from: 'RANKING' as const, reference: 's1', kind: 'PRAISE' as const, top: 2, period: ' 2026 ' }
const one = { kind: 'CRITICISM', title: '通报', period: '2026Q3', addressees: ['a', 'b'], items: [{ unit: 'a', facts: '逾期' }, { unit: 'b', facts: '未报' }] } as Circular

describe('a circular out of data', () => {
  it('sends what its source asks for and no more', () => {
    expect(dataDraft(form)).toEqual({ from: 'RANKING', reference: 's1', period: '2026', ranking: { kind: 'PRAISE', top: 2 } })
    expect(dataDraft({ ...form, from: 'ORDERS' })).toEqual({ from: 'ORDERS', period: '2026' })
    expect(dataDraft({ ...form, kind: 'INSPECTION_RESULT' }).ranking).toEqual({ kind: 'INSPECTION_RESULT' })
  })

  it('is changed as a whole, and who is not criticised any more is not addressed', () => {
    const body = edited(one, { title: ' 新标题 ', items: [{ unit: 'b', facts: ' 仍未报 ', demand: ' 三日内 ' }] })
    expect(body).toEqual({ kind: 'CRITICISM', title: '新标题', period: '2026Q3', addressees: ['b'], items: [{ unit: 'b', facts: '仍未报', demand: '三日内' }] })
    expect(edited({ ...one, kind: 'INSPECTION_RESULT' }, { title: '通报', items: one.items.slice(0, 1) }).addressees).toEqual(['a', 'b'])
  })
})

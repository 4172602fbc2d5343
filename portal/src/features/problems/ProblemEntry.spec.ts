// @vitest-environment jsdom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import type { FoundProblem } from '@/api/supervision'
import ProblemEntry from './ProblemEntry.vue'

const problem: FoundProblem = {
  id: 'p1', unit: 'wangchuan-education', unitName: '望川县教育和体育局', rule: 'COLUMN_NOT_UPDATED', severity: 'MAJOR',
  facts: '栏目自3月起未更新。', source: 'INSPECTION', rectifyBy: '2021-06-29', late: true, state: 'OPEN', revision: 3,
  allowedActions: ['start', 'rectify'],
}

const show = (one: FoundProblem) => mount(ProblemEntry, { props: { one, busy: false } })

describe('a problem', () => {
  it('names unit, rule and day in Chinese and says that it is late', () => {
    const text = show(problem).text()
    expect(text).toContain('望川县教育和体育局：栏目更新不及时')
    expect(text).toContain('2021年6月29日前整改')
    expect(text).toContain('已逾期')
  })

  it('offers the steps that the service allows, and no other', async () => {
    const shown = show(problem)
    expect(shown.findAll('button').map((button) => button.text())).toEqual(['开始整改', '报送整改结果'])
    await shown.get('[data-testid="problem-rectify"]').trigger('click')
    expect(shown.emitted('step')).toEqual([['rectify']])
  })

  it('shows what was looked at by its name, and no id of the unit', () => {
    expect(show({ ...problem, target: { kind: 'UNIT', reference: 'wangchuan-education' } }).text()).not.toContain('wangchuan-education')
    expect(show({ ...problem, target: { kind: 'COLUMN', reference: 'notices', title: '通知公告' } }).text()).toContain('通知公告')
  })

  it('keeps the name of a rule that it does not know', () => {
    expect(show({ ...problem, rule: '公示栏破损' }).text()).toContain('公示栏破损')
  })
})

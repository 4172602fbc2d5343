// @vitest-environment jsdom
import { mount, RouterLinkStub } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import type { FoundProblem } from '@/api/supervision'
import ProblemEntry from './ProblemEntry.vue'

const problem: FoundProblem = {
  id: 'p1', unit: 'wangchuan-education', unitName: '望川县教育和体育局', rule: 'COLUMN_NOT_UPDATED', severity: 'MAJOR',
  facts: '栏目自3月起未更新。', source: 'INSPECTION', rectifyBy: '2021-06-29', late: true, state: 'OPEN', revision: 3,
  allowedActions: ['start', 'rectify'],
}

const show = (one: FoundProblem) => mount(ProblemEntry, { props: { one, busy: false }, global: { stubs: { RouterLink: RouterLinkStub } } })

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

  it('shows the proof that the unit has handed in last', () => {
    const reported = { at: '2021-06-01T02:00:00Z', state: 'OPEN', evidence: [{ reference: 'https://www.wangchuan.example/old' }] }
    expect(show({ ...problem, history: [reported] }).find('[data-testid="problem-proof"]').exists()).toBe(false)
    const history = [reported, { at: '2021-06-15T02:00:00Z', state: 'RECTIFIED', evidence: [{ reference: 'https://www.wangchuan.example/a', title: '补发的通知' }] }]
    expect(show({ ...problem, history }).get('[data-testid="problem-proof"]').text()).toContain('补发的通知')
    expect(show(problem).find('[data-testid="problem-proof"]').exists()).toBe(false)
  })

  it('speaks of what a checklist has found, not of its codes', () => {
    expect(show({ ...problem, rule: 'CHECK_C1' }).text()).toContain('检查发现')
  })

  it('keeps the name of a rule that it does not know', () => {
    expect(show({ ...problem, rule: '公示栏破损' }).text()).toContain('公示栏破损')
  })
})

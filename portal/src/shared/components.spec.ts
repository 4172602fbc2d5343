import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { Problem } from '@/api/problem'
import DeadlineNote from './DeadlineNote.vue'
import DocumentBody from './DocumentBody.vue'
import FormField from './FormField.vue'
import LoadState from './LoadState.vue'
import ProgressBar from './ProgressBar.vue'
import { progressOf } from './progress'

describe('LoadState', () => {
  it('says that something is on the way', () => {
    expect(mount(LoadState, { props: { loading: true } }).get('[role=status]').text()).toContain('正在载入')
  })

  it('says that there is nothing', () => {
    expect(mount(LoadState, { props: { loading: false, empty: true, emptyText: '没有任务。' } }).get('[data-testid=empty]').text()).toBe('没有任务。')
  })

  it('shows the problem with its request number and offers to try again', async () => {
    const problem = new Problem(503, 'SERVICE_UNAVAILABLE', '服务暂时不可用。', 'r-77')
    const state = mount(LoadState, { props: { loading: false, problem } })
    expect(state.get('[role=alert]').text()).toContain('r-77')
    await state.get('button').trigger('click')
    expect(state.emitted('retry')).toHaveLength(1)
  })

  it('keeps the content in sight when a further page fails', () => {
    const state = mount(LoadState, { props: { loading: false, ready: true, problem: Problem.offline() }, slots: { default: '<p>行</p>' } })
    expect(state.text()).toContain('行')
    expect(state.text()).toContain('网络不通')
  })
})

describe('FormField', () => {
  const field = (faults: string[]) =>
    mount(FormField, {
      props: { id: 'phone', label: '联系电话', needed: true, hint: '手机', faults },
      slots: { default: '<template #default="{ control }"><input v-bind="control"></template>' },
    })

  it('ties label, hint and fault to the control', () => {
    const input = field(['格式不对']).get('input')
    expect(input.attributes()).toMatchObject({ id: 'phone', 'aria-invalid': 'true', 'aria-describedby': 'phone-hint phone-fault' })
  })

  it('claims no fault where there is none', () => {
    expect(field([]).get('input').attributes('aria-invalid')).toBeUndefined()
  })
})

it('never lets a script into a document', () => {
  const body = mount(DocumentBody, { props: { html: '<p>正文</p><img src="/x" onerror="alert(1)">' } })
  expect(body.html()).not.toContain('onerror')
  expect(body.text()).toBe('正文')
})

it('reads the bar out in words', () => {
  const bar = mount(ProgressBar, { props: { progress: progressOf({ COMPLETED: 3, OVERDUE: 1 }) } })
  expect(bar.get('[role=img]').attributes('aria-label')).toBe('共 4 项：已完成 3 项，已逾期 1 项')
})

it('lists the days of a deadline', () => {
  const note = mount(DeadlineNote, { props: { dueOn: '2021-06-15', days: [{ date: '2021-06-15', counted: true, reason: 'WORKING_DAY' }] } })
  expect(note.findAll('tbody tr')).toHaveLength(1)
})

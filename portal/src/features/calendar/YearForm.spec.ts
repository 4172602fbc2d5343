// @vitest-environment jsdom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import YearForm from './YearForm.vue'

const show = () => mount(YearForm, { props: { year: 2027, shown: undefined, busy: false } })

describe('the form of a year', () => {
  it('hands over the whole year with its reason', async () => {
    const form = show()
    await form.get('[data-testid="year-off"]').setValue('元旦 2027-01-01 2027-01-03')
    await form.get('[data-testid="year-work"]').setValue('春节 2027-02-14')
    await form.get('[data-testid="year-sources"]').setValue('国办通知')
    await form.get('[data-testid="year-reason"]').setValue('年度安排')
    await form.get('form').trigger('submit')
    expect(form.emitted('put')).toEqual([
      [{ sources: ['国办通知'], off: [{ name: '元旦', from: '2027-01-01', to: '2027-01-03' }], work: [{ name: '春节', date: '2027-02-14' }] }, '年度安排'],
    ])
  })

  it('says what is missing and hands over nothing', async () => {
    const form = show()
    await form.get('form').trigger('submit')
    expect(form.text()).toContain('请注明放假通知的出处')
    expect(form.text()).toContain('每行写一个节日')
    expect(form.emitted('put')).toBeUndefined()
  })
})

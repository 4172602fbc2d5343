import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { approveItem, publishItem } from '@/api/disclosure'
import { Problem } from '@/api/problem'
import type { WorkingItem } from '@/api/types'
import ReviewActions from './ReviewActions.vue'

vi.mock('@/api/disclosure')

const item = (state: WorkingItem['state'], allowedActions: string[]) => ({ id: 'i1', state, revision: 3, contentHash: 'h', allowedActions }) as WorkingItem
const actions = (one: WorkingItem) => mount(ReviewActions, { props: { item: one }, attachTo: document.body })
const inBody = (id: string) => document.querySelector<HTMLElement>(`[data-testid="${id}"]`)

afterEach(() => {
  vi.resetAllMocks()
  document.body.innerHTML = ''
})

describe('ReviewActions', () => {
  it('offers exactly what the service allows', () => {
    const shown = actions(item('REVIEW', ['approve', 'return']))
    expect(shown.findAll('button').map((one) => one.attributes('data-testid'))).toEqual(['approve', 'return'])
    expect(shown.get('[data-testid=approve]').text()).toBe('审核通过')
  })

  it('says when there is nothing to do', () => {
    expect(actions(item('PUBLISHED', [])).find('[data-testid=nothing-to-do]').exists()).toBe(true)
  })

  it('publishes and asks for the new state', async () => {
    vi.mocked(publishItem).mockResolvedValue(item('PUBLISHED', []))
    const shown = actions(item('APPROVED', ['publish']))
    await shown.get('[data-testid=publish]').trigger('click')
    await flushPromises()
    expect(shown.emitted('changed')).toHaveLength(1)
    expect(shown.get('[data-testid=done]').text()).toBe('已发布。')
  })

  it('passes the remark on with the approval', async () => {
    vi.mocked(approveItem).mockResolvedValue(item('SIGN_OFF', []))
    const shown = actions(item('FIRST_REVIEW', ['approve']))
    await shown.get('[data-testid=approve]').trigger('click')
    await flushPromises()
    const remark = inBody('approve-reason') as HTMLTextAreaElement
    remark.value = '同意'
    remark.dispatchEvent(new Event('input'))
    inBody('approve-confirm')?.closest('form')?.dispatchEvent(new Event('submit'))
    await flushPromises()
    expect(approveItem).toHaveBeenCalledWith(expect.objectContaining({ id: 'i1' }), '同意', {})
  })

  it('passes the second review only with a word on secrecy', async () => {
    vi.mocked(approveItem).mockResolvedValue(item('SIGN_OFF', []))
    const shown = actions({ ...item('REVIEW', ['approve']), openness: 'PROACTIVE' })
    await shown.get('[data-testid=approve]').trigger('click')
    await flushPromises()
    const confirm = async () => {
      inBody('approve-confirm')?.closest('form')?.dispatchEvent(new Event('submit'))
      await flushPromises()
    }
    await confirm()
    expect(approveItem).not.toHaveBeenCalled()
    const result = inBody('secrecy-result') as HTMLSelectElement
    result.value = 'CLEAR'
    result.dispatchEvent(new Event('change'))
    await confirm()
    expect(approveItem).not.toHaveBeenCalled()
    for (const harm of ['STATE_SECRET', 'PRIVACY', 'BUSINESS_SECRET', 'PUBLIC_SAFETY']) {
      const box = inBody(`secrecy-harm-${harm}`) as HTMLInputElement
      box.checked = true
      box.dispatchEvent(new Event('change'))
      await flushPromises()
    }
    await confirm()
    expect(approveItem).toHaveBeenCalledWith(expect.objectContaining({ id: 'i1' }), '', {
      secrecy: { result: 'CLEAR', harms: ['STATE_SECRET', 'PRIVACY', 'BUSINESS_SECRET', 'PUBLIC_SAFETY'] },
    })
  })

  it('does not return an item without a reason', async () => {
    const shown = actions(item('REVIEW', ['return']))
    await shown.get('[data-testid=return]').trigger('click')
    await flushPromises()
    inBody('return-confirm')?.closest('form')?.dispatchEvent(new Event('submit'))
    await flushPromises()
    expect(inBody('fault-return-reason')?.textContent).toBe('请填写退回理由')
    expect(shown.emitted('changed')).toBeUndefined()
  })

  it('offers to read the newest content when it changed under the reviewer', async () => {
    vi.mocked(publishItem).mockRejectedValue(new Problem(409, 'HASH_CHANGED', '内容已变化。'))
    const shown = actions(item('APPROVED', ['publish']))
    await shown.get('[data-testid=publish]').trigger('click')
    await flushPromises()
    await shown.get('[data-testid=reload]').trigger('click')
    expect(shown.emitted('changed')).toHaveLength(1)
  })
})

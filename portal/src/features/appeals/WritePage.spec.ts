import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { writeAppeal } from '@/api/feedback'
import { Problem } from '@/api/problem'
import { units } from '@/api/tasks'
import { routes } from '@/router/routes'
import WritePage from './WritePage.vue'

vi.mock('@/api/feedback')
vi.mock('@/api/tasks')

async function page(path = '/appeals/new') {
  vi.mocked(units).mockResolvedValue({ items: [] })
  window.scrollTo = vi.fn()
  const router = createRouter({ history: createMemoryHistory(), routes })
  await router.push(path)
  const written = mount(WritePage, { global: { plugins: [router] }, attachTo: document.body })
  const put = (name: string, value: string) => written.get(`[data-testid=appeal-${name}]`).setValue(value)
  const send = async () => {
    await written.get('form').trigger('submit')
    await flushPromises()
  }
  const fill = async () => {
    await put('kind', 'CONSULT')
    await put('topic', '教育')
    await put('title', '入学材料')
    await put('content', '请问小学入学需要准备哪些材料？')
    await put('name', '李某')
    await put('phone', '13800138000')
  }
  return { written, put, send, fill }
}

afterEach(() => {
  vi.resetAllMocks()
  document.body.innerHTML = ''
})

describe('WritePage', () => {
  it('sends nothing while something is missing, and leads to the first fault', async () => {
    const { written, send } = await page()
    await send()
    expect(writeAppeal).not.toHaveBeenCalled()
    expect(written.findAll('[role=alert]').map((one) => one.text())).toContain('请填写联系电话')
    expect(document.activeElement?.id).toBe('kind')
  })

  it('shows number and code once the appeal is in', async () => {
    vi.mocked(writeAppeal).mockResolvedValue({ number: 'N-1', queryCode: 'C-1', receivedAt: '2026-07-20T01:00:00Z', dueOn: '2026-08-10' })
    const { written, send, fill } = await page('/appeals/new?item=i1&title=招生通知')
    await fill()
    await send()
    expect(vi.mocked(writeAppeal).mock.calls[0]?.[0]).toMatchObject({ kind: 'CONSULT', itemId: 'i1' })
    expect(written.get('[data-testid=receipt-number]').text()).toBe('N-1')
    expect(written.get('[data-testid=receipt-code]').text()).toBe('C-1')
    expect(written.get('[data-testid=receipt-due]').text()).toBe('2026年8月10日前')
  })

  it('repeats a lost request under the same key and a changed one under a new key', async () => {
    vi.mocked(writeAppeal).mockRejectedValue(Problem.offline())
    const { put, send, fill } = await page()
    await fill()
    await send()
    await send()
    await put('title', '另一个标题')
    await send()
    const keys = vi.mocked(writeAppeal).mock.calls.map(([, key]) => key)
    expect(keys[1]).toBe(keys[0])
    expect(keys[2]).not.toBe(keys[0])
  })

  it('shows at its field what only the service could find', async () => {
    vi.mocked(writeAppeal).mockRejectedValue(new Problem(422, 'INVALID_CONTENT', '内容有误。', 'r1', [{ pointer: '/content', detail: '含有身份证号' }]))
    const { written, send, fill } = await page()
    await fill()
    await send()
    expect(written.get('[data-testid=fault-content]').text()).toBe('含有身份证号')
    expect(written.text()).toContain('请求编号：r1')
  })
})

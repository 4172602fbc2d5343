import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import PersonFields from './PersonFields.vue'

const sent = vi.fn<typeof fetch>()
const found = (...items: object[]) => Promise.resolve(Response.json({ items }))
const fang = { id: 'supervisor', name: '方度', unit: 'wangchuan', unitName: '望川县人民政府', roles: ['SUPERVISOR'] }
function fields() {
  const wrapper = mount(PersonFields, {
    props: { name: 'colleague', label: '受托人', modelValue: { id: '', name: '' }, 'onUpdate:modelValue': (value: { id: string; name: string }) => wrapper.setProps({ modelValue: value }) },
  })
  return wrapper
}
async function named(name: string, id = '') {
  const wrapper = fields()
  if (id) await wrapper.get('[data-testid=colleague-id]').setValue(id)
  await wrapper.get('[data-testid=colleague-name]').setValue(name)
  await flushPromises()
  return wrapper
}

beforeEach(() => {
  sent.mockReset()
  vi.stubGlobal('fetch', sent)
})
afterEach(() => vi.unstubAllGlobals())

describe('a colleague', () => {
  it('is found by name, with the unit beside it', async () => {
    sent.mockImplementation(() => found(fang))
    const wrapper = await named('方度')
    expect(wrapper.props('modelValue')).toEqual({ id: 'supervisor', name: '方度' })
    expect(wrapper.text()).toContain('望川县人民政府，')
  })

  it('is left to the person where two bear the name', async () => {
    sent.mockImplementation(() => found(fang, { ...fang, id: 'fang-2' }))
    const wrapper = await named('方度')
    expect(wrapper.props('modelValue')?.id).toBe('')
    expect(wrapper.text()).toContain('有同名人员')
  })

  it('keeps a number that was typed, also when the directory is away', async () => {
    sent.mockImplementationOnce(() => found(fang)).mockRejectedValueOnce(new TypeError('down'))
    const wrapper = await named('方度', 'somebody')
    expect(wrapper.props('modelValue')?.id).toBe('somebody')
    await wrapper.get('[data-testid=colleague-name]').setValue('方')
    await flushPromises()
    expect(wrapper.text()).toContain('人员目录暂时读不到')
    expect(wrapper.props('modelValue')).toEqual({ id: 'somebody', name: '方' })
  })
})

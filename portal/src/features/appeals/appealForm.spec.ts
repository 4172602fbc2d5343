import { describe, expect, it } from 'vitest'
import { emptyForm, faultsOf, requestOf, type AppealForm } from './appealForm'

const complete = (change: Partial<AppealForm> = {}): AppealForm => ({
  ...emptyForm(), kind: 'CONSULT', topic: '教育', title: '秋季入学需要哪些材料', content: '孩子今年九月上小学，请问需要准备哪些材料？',
  name: '李某', phone: '13800138000', ...change,
})

describe('faultsOf', () => {
  it('passes a complete form', () => expect(faultsOf(complete())).toEqual({}))

  it('names every missing field in Chinese', () => {
    expect(faultsOf(emptyForm())).toEqual({
      kind: '请选择留言类型', topic: '请选择所属领域', title: '请填写标题', content: '请把情况写清楚，至少 10 个字', name: '请填写姓名', phone: '请填写联系电话',
    })
  })

  it.each(['13800138000', '138 0013 8000', '0832-3322110', '010-66778899', '08323322110'])('accepts the number %s', (phone) => {
    expect(faultsOf(complete({ phone })).phone).toBeUndefined()
  })

  it.each(['1380013800', '23800138000', '3322110', '电话'])('refuses the number %s', (phone) => {
    expect(faultsOf(complete({ phone })).phone).toContain('11 位手机号码')
  })

  it('counts what is left after trimming', () => {
    expect(faultsOf(complete({ title: '   ' })).title).toBe('请填写标题')
    expect(faultsOf(complete({ content: ` ${'字'.repeat(2001)} ` })).content).toBe('内容不超过 2000 个字')
  })

  it('checks an e-mail address only when there is one', () => {
    expect(faultsOf(complete({ email: 'x@' })).email).toBe('电子邮箱的格式不正确')
    expect(faultsOf(complete({ email: '' })).email).toBeUndefined()
  })
})

describe('requestOf', () => {
  it('leaves out what is empty and links the item', () => {
    expect(requestOf(complete({ phone: '138 0013 8000' }), 'item-1')).toEqual({
      kind: 'CONSULT', topic: '教育', title: '秋季入学需要哪些材料', content: '孩子今年九月上小学，请问需要准备哪些材料？', name: '李某',
      phone: '13800138000', itemId: 'item-1', publicConsent: false,
    })
  })
})

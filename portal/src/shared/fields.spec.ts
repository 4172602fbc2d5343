// @vitest-environment jsdom
import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import FieldsForm from './FieldsForm.vue'
import { askedOf, startOf, type Field } from './fields'

const fields: Field[] = [
  { name: 'title', label: '标题', needed: true },
  { name: 'kind', label: '类型', kind: 'select', options: { A: '甲', B: '乙' }, needed: true, value: 'A' },
  { name: 'note', label: '说明', kind: 'area' },
]

it('begins with what is known and asks by the kind of field', () => {
  expect(startOf(fields)).toEqual({ title: '', kind: 'A', note: '' })
  expect(askedOf(fields)).toEqual({ title: '请填写标题', kind: '请选择类型' })
})

it('gives what was filled in, once nothing that is needed is blank', async () => {
  const form = mount(FieldsForm, { props: { name: 'x', label: '表', fields, action: '保存', busy: false } })
  await form.get('form').trigger('submit')
  expect(form.emitted('save')).toBeUndefined()
  expect(form.get('[data-testid=fault-x-title]').text()).toBe('请填写标题')
  await form.get('[data-testid=x-title]').setValue(' 通知 ')
  await form.get('[data-testid=x-kind]').setValue('B')
  await form.get('form').trigger('submit')
  expect(form.emitted('save')).toEqual([[{ title: '通知', kind: 'B' }]])
})

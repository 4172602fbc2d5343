import { expect, it } from 'vitest'
import { filled } from '@/shared/needs'
import { guideFields, nested, partsOf } from './content'

const content = { scope: '本局职责范围', application: { office: '办公室', channels: ['ONLINE', 'LETTER'], form: { name: '申请表', url: '/f' } }, remedies: '可以申请行政复议' }

it('sends back what was written', () => {
  const values = Object.fromEntries(guideFields(content).map(({ name, value }) => [name, value]))
  expect(nested(filled(values))).toEqual(content)
})

it('shows to readers only what was written', () => {
  const parts = partsOf(content)
  expect(parts.map(({ title }) => title)).toEqual(['主动公开', '依申请公开', '监督和救济'])
  expect(parts[1]?.lines).toEqual([{ name: '受理机构', value: '办公室' }, { name: '申请渠道', value: '网上提交、信函' }])
})

import { expect, it } from 'vitest'
import { filled } from '@/shared/needs'
import { beginning, guideFields, nested, partsOf } from './content'

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

it('begins with what the directory says of the unit', () => {
  expect(beginning({ name: '望川县教育和体育局', contact: { address: '文庙街18号', postalCode: '000000', phone: null } })).toEqual({
    application: { office: '望川县教育和体育局', address: '文庙街18号', postcode: '000000' },
  })
  expect(beginning({ name: '青石镇人民政府' })).toEqual({ application: { office: '青石镇人民政府' } })
})

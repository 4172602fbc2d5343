import { expect, it } from 'vitest'
import { startOf } from '@/shared/fields'
import { filled } from '@/shared/needs'
import { quotaFields, quotaOf } from './quota'

it('begins with once a year for each unit', () => {
  expect(startOf(quotaFields(2021))).toMatchObject({ subject: 'UNIT', period: 'YEAR', minimum: 1, firstYear: 2021 })
})

it('takes several collective terms from one line, and no last year when none is named', () => {
  const values = filled({ ...startOf(quotaFields(2021)), name: '听取汇报', kinds: ['HEARING'], terms: '各乡镇人民政府、县级各部门' })
  expect(quotaOf(values)).toMatchObject({ name: '听取汇报', kinds: ['HEARING'], units: [], terms: ['各乡镇人民政府', '县级各部门'] })
  expect(quotaOf(values)).not.toHaveProperty('lastYear')
})

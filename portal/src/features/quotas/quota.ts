import { activityKinds } from '@/shared/activityKinds'
import type { Field, Values } from '@/shared/fields'

const subjects = { UNIT: '各单位分别计数', HEAD: '各单位主要负责人本人', TERRITORY: '全地区合计' }
const periods = { YEAR: '每年', HALF_YEAR: '每半年', QUARTER: '每季度' }

/** What the office writes down for a new quota. */
export const quotaFields = (year: number): Field[] => [
  { name: 'name', label: '名称', needed: true },
  { name: 'subject', label: '计数对象', kind: 'select', options: subjects, needed: true, value: 'UNIT' },
  { name: 'period', label: '时期', kind: 'select', options: periods, needed: true, value: 'YEAR' },
  { name: 'minimum', label: '至少几次', kind: 'number', needed: true, value: 1 },
  { name: 'firstYear', label: '开始年度', kind: 'number', needed: true, value: year },
  { name: 'lastYear', label: '终止年度', kind: 'number', hint: '不填为长期执行。' },
  { name: 'kinds', label: '哪些活动计入', kind: 'checks', options: activityKinds, needed: true },
  { name: 'units', label: '适用单位', kind: 'units' },
  { name: 'terms', label: '适用单位的集合称谓', hint: '如 各乡镇人民政府；几个的用顿号隔开。全地区合计时可以不填。' },
  { name: 'legalText', label: '依据原文', kind: 'area' },
]

/** The body of a new quota. */
export const quotaOf = ({ units, terms, ...values }: Values): unknown => ({
  ...values,
  units: units ?? [],
  terms: String(terms ?? '').split(/[、,，;；]+/).map((term) => term.trim()).filter(Boolean),
})

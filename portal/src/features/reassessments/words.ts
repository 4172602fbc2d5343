import type { Reassessment, ReassessmentResult } from '@/api/openness'
import { longDay } from '@/shared/dates'
import type { Field } from '@/shared/fields'

const results: Record<ReassessmentResult, string> = { KEPT: '维持', ON_REQUEST: '转为依申请公开', OPENED: '转为主动公开' }

/** Only what is closed can be given out on request as a first step. */
export const fieldsOf = ({ openness }: Reassessment): Field[] => [
  { name: 'result', label: '结论', kind: 'select', needed: true, options: Object.fromEntries(Object.entries(results).filter(([result]) => result !== 'ON_REQUEST' || openness === 'CLOSED')) },
  { name: 'reason', label: '理由', kind: 'area', needed: true },
  { name: 'nextDate', label: '下次评估', kind: 'date', hint: '维持时可填；不填为一年后。' },
]

export const linesOf = ({ unit, unitName, due, ground, last }: Reassessment): string[] => [
  `${unitName ?? unit}　应于 ${longDay(due)}前评估`,
  ...(ground ? [`依据：${ground}`] : []),
  ...(last ? [`上次：${last.person.name}，${results[last.result as ReassessmentResult] ?? last.result}，${last.reason}`] : []),
]

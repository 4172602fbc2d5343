import type { Interview, InterviewCandidate } from '@/api/office'
import { minute } from '@/shared/dates'

/** The reason that the open orders of a unit give for an interview. */
export function reasonOf(candidate: InterviewCandidate | undefined): string {
  if (!candidate || candidate.orders.length === 0) return ''
  return `督办单 ${candidate.orders.length} 件逾期未办结：${candidate.orders.map(({ demand }) => demand.replace(/[。；]$/, '')).join('；')}。`
}

export function linesOf(one: Interview): string[] {
  return [
    `${one.date} 约谈 ${one.person}`,
    `事由：${one.reason}`,
    `要求：${one.demands}`,
    ...one.followUps.map(({ at, name, text }) => `${minute(at)} ${name ?? ''}：${text}`),
  ]
}

import type { Secrecy } from '@/api/disclosure'

export const secrecyResults: Record<Secrecy['result'], string> = {
  CLEAR: '经审查，可以公开',
  PARTIAL: '部分内容不予公开',
  NOT_OPEN: '不予公开',
}

export const secrecyGrounds: Record<string, string> = {
  STATE_SECRET: '国家秘密',
  SAFETY_STABILITY: '可能危及国家安全、公共安全、经济安全、社会稳定',
  FORBIDDEN_BY_LAW: '法律、行政法规禁止公开',
  PRIVACY: '个人隐私',
  BUSINESS_SECRET: '商业秘密',
  INTERNAL: '内部事务信息',
  PROCESS: '过程性信息',
  ENFORCEMENT_FILE: '行政执法案卷信息',
}

/** What publication might harm; each is looked for before anything goes on. */
export const secrecyHarms: Record<string, string> = {
  STATE_SECRET: '国家秘密',
  PRIVACY: '个人隐私',
  BUSINESS_SECRET: '商业秘密',
  PUBLIC_SAFETY: '公共安全',
}

/** The statement while the reviewer makes it; nothing is chosen for him. */
export interface SecrecyForm {
  result: Secrecy['result'] | ''
  ground: string
  harms: string[]
  note: string
  riskNote: string
}

/** What is to be kept from the public anyway is only confirmed. */
export const freshSecrecy = (open: boolean): SecrecyForm => ({ result: open ? '' : 'NOT_OPEN', ground: open ? 'PRIVACY' : '', harms: [], note: '', riskNote: '' })

/** What the statement still lacks, by field. */
export function secrecyFaults({ result, harms }: SecrecyForm): Record<string, string[]> {
  if (!result) return { result: ['请选择审查结论'] }
  const all = Object.keys(secrecyHarms).every((harm) => harms.includes(harm))
  return result === 'NOT_OPEN' || all ? {} : { harms: ['公开之前须逐项审查，审查过的请勾选'] }
}

/** The statement as it is sent: a ground only where one is needed. */
export function statementOf(form: SecrecyForm): Secrecy {
  const result = form.result || 'CLEAR'
  return {
    result,
    ...(result === 'CLEAR' || !form.ground ? {} : { ground: form.ground }),
    ...(result === 'NOT_OPEN' ? {} : { harms: form.harms }),
    ...(form.note.trim() ? { note: form.note.trim() } : {}),
    ...(form.riskNote.trim() ? { riskNote: form.riskNote.trim() } : {}),
  }
}

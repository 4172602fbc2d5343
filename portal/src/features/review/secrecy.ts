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

/** The statement as it is sent: a ground only where one is needed. */
export function statementOf(form: { result: Secrecy['result']; ground: string; note: string; riskNote: string }): Secrecy {
  return {
    result: form.result,
    ...(form.result === 'CLEAR' ? {} : { ground: form.ground }),
    ...(form.note.trim() ? { note: form.note.trim() } : {}),
    ...(form.riskNote.trim() ? { riskNote: form.riskNote.trim() } : {}),
  }
}

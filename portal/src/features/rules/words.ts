import type { RegulationState, RuleMatrix } from '@/api/normative'
import type { Label } from '@/shared/labels'

export const regulationStates: Record<RegulationState, Label> = {
  UNKNOWN: { text: '未比对', tone: 'plain' }, SAME: { text: '一致', tone: 'good' }, OUTDATED: { text: '未更新', tone: 'bad' }, UPDATED: { text: '已更新', tone: 'good' },
}
export const targetNames: Record<string, string> = { PORTAL: '政府门户网站', SERVICE_PLATFORM: '一体化政务服务平台' }

export interface Family {
  code: string
  name: string
}

/** Families come as words, or as a code with its name. */
export const familiesOf = ({ families }: Pick<RuleMatrix, 'families'>): Family[] =>
  families.map((one) => (typeof one === 'string' ? { code: one, name: one } : { code: one.code ?? one.name, name: one.name }))

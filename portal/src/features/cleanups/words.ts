import type { Cleanup, CleanupDocument, CleanupVerdict } from '@/api/normative'
import { today } from '@/shared/dates'
import type { Field } from '@/shared/fields'
import type { Label } from '@/shared/labels'

export const cleanupStates: Record<Cleanup['state'], Label> = { OPEN: { text: '进行中', tone: 'accent' }, CLOSED: { text: '已结束', tone: 'good' } }
export const documentStates: Record<CleanupDocument['state'], Label> = {
  OPEN: { text: '待清理', tone: 'warn' }, JUDGED: { text: '待确认', tone: 'accent' }, CONFIRMED: { text: '已确认', tone: 'good' }, AMENDING: { text: '待修改', tone: 'warn' }, AMENDED: { text: '已修改', tone: 'good' }, WITHDRAWN: { text: '已撤下', tone: 'plain' },
}
export const verdicts: Record<CleanupVerdict, string> = { KEEP: '继续有效', AMEND: '予以修改', REPEAL: '予以废止', EXPIRED: '宣布失效' }
export const scopes: Record<Cleanup['type'], string> = { NORMATIVE: '行政规范性文件', ALL: '规范性文件和政策文件' }

export const campaignFields = (year: string): Field[] => [
  { name: 'title', label: '名称', needed: true, value: `${year}年行政规范性文件清理` },
  { name: 'basis', label: '依据', needed: true, hint: '部署清理的文件文号' },
  { name: 'type', label: '范围', kind: 'select', options: scopes, needed: true, value: 'NORMATIVE' },
  { name: 'unit', label: '单位', kind: 'unit', hint: '含下级单位；不填为本单位。' },
  { name: 'from', label: '开始日期', kind: 'date', needed: true, value: today() },
  { name: 'until', label: '完成期限', kind: 'date', needed: true },
]
export const verdictFields = (one: CleanupDocument | undefined): Field[] => [
  { name: 'verdict', label: '清理结论', kind: 'select', options: verdicts, needed: true, value: one?.verdict ?? '' },
  { name: 'effectiveDate', label: '废止、失效或者修改期限', kind: 'date', hint: '废止、失效的必填；予以修改的填完成期限。', value: one?.effectiveDate ?? '' },
  { name: 'reason', label: '理由', kind: 'area', needed: true, value: one?.reason ?? '' },
]
const reason: Field[] = [{ name: 'reason', label: '理由', kind: 'area', needed: true }]

/** What can be done with a document of a campaign, and what each step asks for. */
export const documentSteps = {
  verdict: { text: '填写结论', done: '结论已报送，待确认。', fields: verdictFields },
  confirm: { text: '确认', done: '已确认。', fields: undefined },
  reject: { text: '退回', done: '已退回。', fields: () => reason },
  assign: { text: '改派', done: '已改派。', fields: (): Field[] => [{ name: 'unit', label: '清理单位', kind: 'unit', needed: true }] },
} as const
export type DocumentStep = keyof typeof documentSteps

export const stockOf = ({ total, inForce, amended, notYet, ended }: Cleanup['before']): string =>
  `共 ${total} 件：有效 ${inForce}，已修改 ${amended}，未生效 ${notYet}，已废止失效 ${ended}`

export function verdictOf(one: CleanupDocument): string {
  if (!one.verdict) return one.rejection ? `退回：${one.rejection}` : ''
  return [`${verdicts[one.verdict]}${one.effectiveDate ? `（自 ${one.effectiveDate}）` : ''}`, one.reason, one.judgedBy, one.rejection && `退回：${one.rejection}`].filter(Boolean).join('；')
}

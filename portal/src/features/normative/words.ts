import type { Registration } from '@/api/normative'
import { longDay } from '@/shared/dates'
import type { Field, Values } from '@/shared/fields'
import type { Label } from '@/shared/labels'

export const registrationStates: Record<Registration['state'], Label> = {
  REQUESTED: { text: '待登记', tone: 'warn' }, REGISTERED: { text: '已登记', tone: 'good' }, REFUSED: { text: '不予登记', tone: 'bad' }, VOID: { text: '已注销', tone: 'plain' },
}
export const legalityResults: Record<string, string> = { LAWFUL: '合法', LAWFUL_AS_REVISED: '修改后合法', UNLAWFUL: '不合法' }

/** What can be done with an entry; `asks` names the words that the step needs. */
export const registrationSteps: Record<string, { text: string; asks: string; done: string }> = {
  register: { text: '登记编号', asks: '', done: '已登记并编号。' },
  refuse: { text: '不予登记', asks: '理由', done: '已退回，不占用编号。' },
  annul: { text: '注销', asks: '理由', done: '已注销，编号不再使用。' },
  adopt: { text: '写入稿件', asks: '', done: '编号已写入稿件，请提交审核。' },
}

export const requestFields: readonly Field[] = [
  { name: 'itemId', label: '规范性文件稿件', kind: 'item', needed: true, drafts: ['NORMATIVE_DOCUMENT'], hint: '按稿件当前文本登记，登记后改动文本须重新申请。' },
  { name: 'result', label: '合法性审核结论', kind: 'select', options: legalityResults, needed: true, value: 'LAWFUL' },
  { name: 'reviewer', label: '审核机构', needed: true },
  { name: 'documentNumber', label: '审核文号' },
  { name: 'date', label: '审核日期', kind: 'date', needed: true },
  { name: 'opinion', label: '审核意见', kind: 'area' },
]

/** The request for exactly the text whose hash was seen. */
export function requestOf({ itemId, ...legality }: Values, contentHash: string): unknown {
  return { itemId, contentHash, legality }
}

export function linesOf(one: Registration): string[] {
  const { legality } = one
  return [
    ...(one.number ? [`规范性文件号：${one.number}${one.numbered ? '（已写入稿件）' : '（尚未写入稿件）'}`] : []),
    ...(legality ? [`合法性审核：${legality.reviewer} ${legalityResults[legality.result] ?? legality.result}${legality.documentNumber ? `（${legality.documentNumber}）` : ''} ${longDay(legality.date)}`] : []),
    ...(one.state === 'REGISTERED' && !one.covers && !one.published ? ['稿件在登记后有改动，须重新申请登记。'] : []),
    ...(one.reason ? [`理由：${one.reason}`] : []),
    [one.requestedBy && `${one.requestedBy.name} 申请`, one.decidedBy && `${one.decidedBy.name} 办理`, one.published && '已公布'].filter(Boolean).join('，'),
  ].filter(Boolean)
}

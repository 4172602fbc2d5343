import type { After, Cause, InterpretationDuty, InterpretationFigures, InterpreterKind, Phase, SheetContent, Trigger } from '@/api/interpretations'
import type { Expert } from '@/api/experts'
import type { Field, Values } from '@/shared/fields'
import type { Label, Tone } from '@/shared/labels'

export const formNames: Record<string, string> = {
  TEXT: '文字', DIAGRAM: '图解', QUESTIONS: '问答', CASES: '案例', FIGURES: '数据', H5: 'H5', AUDIO: '音频', VIDEO: '视频', ANIMATION: '动漫',
  PROCESS: '流程图', PRESS_CONFERENCE: '新闻发布会', BRIEFING: '吹风会', LIVE: '在线访谈', LECTURE: '宣讲', NEW_MEDIA: '新媒体',
}
export const kindNames: Record<InterpreterKind, string> = { HEAD: '主要负责人（第一解读人）', EXPERT: '专家', SPOKESPERSON: '新闻发言人', UNIT: '起草单位' }
export const phaseNames: Record<Phase, string> = { BEFORE: '出台前预解读', WITH: '与文件同步', AFTER: '执行中解读' }
export const afterNames: Record<After, string> = { RESULTS: '成绩单', DEEP: '深度解读', EXTENDED: '延伸解读', PROGRESS: '推进执行情况' }

export interface SheetFormState {
  forms: string[]
  name: string
  title: string
  /** Of the library; empty for a name that stands in none. */
  expertId: string
  kind: InterpreterKind
  phase: Phase
  after: After | ''
  triggerId: string
}

/** What is registered; the kind of a later interpretation counts only with one. */
export function contentOf(policyId: string, form: SheetFormState): SheetContent {
  return {
    policyId,
    forms: form.forms,
    interpreter: {
      name: form.name.trim(),
      kind: form.kind,
      ...(form.title.trim() ? { title: form.title.trim() } : {}),
      ...(form.kind === 'EXPERT' && form.expertId ? { expertId: form.expertId } : {}),
    },
    phase: form.phase,
    ...(form.phase === 'AFTER' && form.after ? { after: form.after, ...(form.triggerId ? { triggerId: form.triggerId } : {}) } : {}),
  }
}

export const expertFields = (unit: string, from: string): Field[] => [
  { name: 'name', label: '姓名', needed: true },
  { name: 'fields', label: '专业领域', needed: true, hint: '多个领域用顿号隔开。' },
  { name: 'affiliation', label: '工作单位' },
  { name: 'title', label: '职称或职务' },
  { name: 'conflicts', label: '回避事项' },
  { name: 'unit', label: '聘请单位', kind: 'unit', value: unit },
  { name: 'from', label: '聘期自', kind: 'date', value: from },
  { name: 'until', label: '聘期至', kind: 'date' },
]

/** As it is sent: the fields one by one. */
export const expertContent = (values: Values): Values => ({
  ...values,
  fields: String(values['fields'] ?? '').split(/[、，,；;\s]+/).filter(Boolean),
})

export const expertLine = ({ title, affiliation, fields, unitName, unit, from, until, conflicts }: Expert): string =>
  [title, affiliation, fields.join('、'), `${unitName ?? unit}聘请，自 ${from}${until ? ` 至 ${until}` : ''}`, conflicts ? `回避：${conflicts}` : ''].filter(Boolean).join('　')

/** Criteria by which a document must be interpreted. */
export const groundNames: Record<string, string> = { RIGHTS: '涉及公众权益', BROAD: '涉及面广', CONCERNED: '社会关注度高', TECHNICAL: '专业性强' }

export const requireFields: Field[] = [
  { name: 'grounds', label: '依据', kind: 'checks', options: groundNames },
  { name: 'reason', label: '理由', kind: 'area', needed: true },
]

export function dutyText({ always, required, reason, grounds, decided }: InterpretationDuty): string {
  if (always) return '行政规范性文件一律应当解读，与文件同步发布。'
  const by = decided ? `${decided.name}确定：` : ''
  const why = [...(grounds ?? []).map((ground) => groundNames[ground] ?? ground), ...(reason ? [reason] : [])].join('；')
  if (required) return `${by}应当解读。${why}`
  return decided ? `${by}无须解读。${why}` : '未要求解读；可由拟稿人、审核人确定应当解读。'
}

/** How the share of other forms than text has changed; nothing when there is nothing to compare. */
export function shareText(before: InterpretationFigures['before']): string {
  const change = before?.shareChange
  if (!before || change === null || change === undefined) return ''
  const words = change === 0 ? '持平' : `${change > 0 ? '提高' : '下降'} ${Math.abs(change)} 个百分点`
  return `文字以外形式的比例与上一期（${before.from} 至 ${before.to}）相比${words}。`
}

/** How the duty of a document stands. */
export function dutyLabel(duty: InterpretationDuty, sheets: number): Label {
  if (!duty.required) return { text: '无须解读', tone: 'plain' }
  if (duty.exemption?.granted) return { text: '免予解读', tone: 'plain' }
  if (duty.exemption) return { text: '申请免予解读', tone: 'warn' }
  return sheets > 0 ? { text: '已登记解读', tone: 'good' } : { text: '应当解读', tone: 'bad' }
}

export const causeNames: Record<Cause, string> = { SENTIMENT: '舆情关注', MISREADING: '误读误解', EVALUATION: '政策评估', ENQUIRIES: '咨询集中' }
const triggerTones: Record<Trigger['state'], Tone> = { OPEN: 'warn', ANSWERED: 'good', DISMISSED: 'plain' }
export const triggerLabel = ({ state, stateName, late }: Trigger): Label => ({ text: late ? `${stateName}，已逾期` : stateName, tone: late ? 'bad' : triggerTones[state] })

export const triggerFields: Field[] = [
  { name: 'cause', label: '缘由', kind: 'select', options: causeNames, needed: true, value: 'MISREADING' },
  { name: 'wanted', label: '需要的解读', kind: 'select', options: afterNames, none: '不限' },
  { name: 'due', label: '期限', kind: 'date', hint: '不填按缘由确定。' },
  { name: 'reference', label: '来源编号', hint: '舆情、评估或留言的编号。' },
  { name: 'subject', label: '需要说明的问题', kind: 'area', needed: true },
]

export const percent = (value: number | null | undefined): string => (value === null || value === undefined ? '无应解读文件' : `${value}%`)

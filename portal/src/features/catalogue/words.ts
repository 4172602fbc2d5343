import type { Coverage, Entry, EntryImport, SourceKind } from '@/api/catalogues'
import type { Field, Values } from '@/shared/fields'

export const sources: Record<SourceKind, string> = { PLAN_TASK: '工作要点任务', PUBLIC_DEMAND: '公众需求', FREQUENT_APPLICATIONS: '依申请公开转化', OTHER: '其他' }
export const changes: Record<string, string> = { CREATED: '新增', CHANGED: '修改', CLOSED: '停止' }
export const fates: Record<string, string> = { NEW: '新增', CHANGED: '修改', UNCHANGED: '不变', REFUSED: '不能导入' }

export const entryFields = (one: Entry | undefined, unit: string): Field[] => [
  ...(one ? [] : [{ name: 'code', label: '编码', needed: true, hint: '大写字母、数字和连字符，永久不变。' } as Field]),
  { name: 'unit', label: '所属单位', kind: 'unit', needed: true, value: one?.unit ?? unit },
  { name: 'subject', label: '公开主体', needed: true, value: one?.subject ?? '' },
  { name: 'content', label: '公开内容', kind: 'area', needed: true, value: one?.content ?? '' },
  { name: 'basis', label: '公开依据', value: one?.basis ?? '' },
  { name: 'timeLimit', label: '公开时限', value: one?.timeLimit?.text ?? '自信息形成或者变更之日起20个工作日内' },
  { name: 'updateCycleMonths', label: '更新周期（月）', kind: 'number', value: one?.updateCycleMonths ?? undefined },
  { name: 'form', label: '公开形式', value: one?.form ?? '' },
  { name: 'scope', label: '公开范围', value: one?.scope ?? '' },
  { name: 'channel', label: '公开渠道', value: one?.channel ?? '' },
  { name: 'sourceKind', label: '来源', kind: 'select', none: '未注明', options: sources, value: one?.source?.kind ?? '' },
  { name: 'sourceReference', label: '来源说明', value: one?.source?.reference ?? '' },
  { name: 'validFrom', label: '自何日起', kind: 'date', hint: '不填为今天。' },
  { name: 'note', label: one ? '修改说明' : '说明', ...(one ? { needed: true } : {}) },
]

/** The request of an entry; the source stands together. */
export function requestOf({ sourceKind, sourceReference, ...values }: Values, one?: Entry): Values {
  return { ...(one ? { code: one.code } : {}), ...values, ...(sourceKind ? { source: { kind: sourceKind, ...(sourceReference ? { reference: sourceReference } : {}) } } : {}) }
}

export const importWords = ({ dryRun, created, changed, unchanged, refused }: EntryImport): string =>
  `${dryRun ? '试运行：将' : '已'}新增 ${created} 项，修改 ${changed} 项，不变 ${unchanged} 项，不能导入 ${refused} 项`

/** The share that hangs on the catalogue, in percent; nothing where nothing is public. */
export const shareWords = ({ items, catalogued }: Pick<Coverage, 'items' | 'catalogued'>): string => (items === 0 ? '' : `${Math.round((catalogued * 1000) / items) / 10}%`)

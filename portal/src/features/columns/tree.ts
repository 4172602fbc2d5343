import type { ColumnKind, ManagedColumn, StandingColumn, Timeliness } from '@/api/columns'
import type { Field } from '@/shared/fields'
import { itemTypeNames, type Tone } from '@/shared/labels'

export const kindNames: Record<ColumnKind, string> = {
  GUIDE: '固定栏目', RULES: '固定栏目', STATUTORY: '固定栏目', ANNUAL_REPORT: '固定栏目', CLASS: '法定类别', KEY_FIELD: '重点领域', SELF_CHOSEN: '自选栏目',
}
export const timelinessNames: Record<Timeliness, string> = { DYNAMIC: '动态要闻类（14 天）', NOTICE: '通知公告、政策文件类（6 个月）', CYCLE: '按自定周期更新', NONE: '按需更新' }
export const stateTones: Record<StandingColumn['state'], Tone> = { CURRENT: 'good', DUE_SOON: 'warn', STALE: 'bad', BLANK: 'bad', EMPTY: 'plain', FREE: 'plain' }

export interface TreeRow {
  column: ManagedColumn
  depth: number
}

/** The columns in the order of the tree, each with its depth. */
export function rowsOf(columns: readonly ManagedColumn[]): TreeRow[] {
  const below = byParent(columns)
  const rows: TreeRow[] = []
  const visit = (parent: string, depth: number): void => {
    for (const column of below.get(parent) ?? []) {
      rows.push({ column, depth })
      visit(column.id, depth + 1)
    }
  }
  visit('', 0)
  return rows
}

function byParent(columns: readonly ManagedColumn[]): Map<string, ManagedColumn[]> {
  const groups = new Map<string, ManagedColumn[]>()
  for (const column of columns) groups.set(column.parentId ?? '', [...(groups.get(column.parentId ?? '') ?? []), column])
  return groups
}

const isFixed = ({ kind }: ManagedColumn): boolean => ['GUIDE', 'RULES', 'STATUTORY', 'ANNUAL_REPORT'].includes(kind)

/** What may be said of a column; a fixed one keeps its name and place. */
export function columnFields(columns: readonly ManagedColumn[], one?: ManagedColumn, shared = true): Field[] {
  const parents = Object.fromEntries(rowsOf(columns).filter(({ column }) => !column.closedAt).map(({ column, depth }) => [column.id, `${'　'.repeat(depth)}${column.name}`]))
  const kinds = shared ? { CLASS: '法定类别', KEY_FIELD: '重点领域', SELF_CHOSEN: '自选栏目' } : { SELF_CHOSEN: '自选栏目' }
  return [
    ...(one && isFixed(one) ? [] : [{ name: 'name', label: '名称', needed: true, value: one?.name ?? '' }]),
    ...(one ? [] : [
      { name: 'parentId', label: '上级栏目', kind: 'select', options: parents, needed: true, value: 'statutory' } as Field,
      { name: 'kind', label: '性质', kind: 'select', options: kinds, needed: true, value: shared ? 'CLASS' : 'SELF_CHOSEN' } as Field,
    ]),
    { name: 'timeliness', label: '更新要求', kind: 'select', options: timelinessNames, needed: true, value: one?.timeliness ?? 'NONE' },
    { name: 'cycleMonths', label: '自定周期（月）', kind: 'number', hint: '只在按自定周期更新时填写。', value: one?.cycleMonths ?? undefined },
    ...(one && isFixed(one) ? [] : [{ name: 'order', label: '顺序', kind: 'number', value: one?.order ?? undefined } as Field]),
    { name: 'ownerUnit', label: '负责单位', kind: 'unit', hint: '不填则各单位各自负责。', value: one?.ownerUnit ?? '' },
    { name: 'description', label: '说明', value: one?.description ?? '' },
    { name: 'types', label: '收哪些类型的稿件（不选则不限）', kind: 'checks', options: itemTypeNames, value: [...(one?.types ?? [])] },
    { name: 'required', label: '不得空白', kind: 'check', value: one?.required ?? false },
  ]
}

/** The whole content that replaces a column. */
export function contentOf(one: ManagedColumn | undefined, values: Record<string, unknown>): Record<string, unknown> {
  const { cycleMonths, types, ...rest } = values
  const limited = Array.isArray(types) && (types.length > 0 || !!one?.types?.length)
  return { ...(limited ? { types } : {}), ...(one ? { name: one.name, order: one.order } : {}), ...rest, ...(values['timeliness'] === 'CYCLE' && cycleMonths ? { cycleMonths } : {}) }
}

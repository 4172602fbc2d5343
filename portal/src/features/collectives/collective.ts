import type { Collective, CollectiveContent, MemberQuery, NamedMember } from '@/api/collectives'
import type { DirectoryUnit } from '@/api/units'

export const kinds: Record<string, string> = {
  TOWNSHIP: '乡镇', SUBDISTRICT: '街道', VILLAGE: '村', COMMUNITY: '社区', DEPARTMENT: '部门', INSTITUTION: '事业单位', ZONE: '园区', GOVERNMENT: '政府', PARTY_ORGAN: '党委机构',
}
export const levels: Record<string, string> = { STATE: '国家级', PROVINCE: '省级', CITY: '市级', COUNTY: '县级', TOWNSHIP: '乡镇级', VILLAGE: '村级' }
export const rules = { ALL: '全部单位都有责任', RELEVANT: '其中有关的单位，由人指定' } as const

/** What the form edits: blank where the service has nothing. */
export interface Draft {
  terms: string
  rule: CollectiveContent['rule']
  queries: { kind: string; level: string; below: string; direct: boolean }[]
  members: { unitId: string; excluded: boolean; validFrom: string; validTo: string }[]
}

export const newQuery = (): Draft['queries'][number] => ({ kind: 'TOWNSHIP', level: '', below: '', direct: false })
export const newMember = (): Draft['members'][number] => ({ unitId: '', excluded: false, validFrom: '', validTo: '' })

export const draftOf = (one?: CollectiveContent): Draft => ({
  terms: (one?.terms ?? []).join('、'),
  rule: one?.rule ?? 'ALL',
  queries: one ? one.queries.map(({ kind, level, below, direct }) => ({ kind, level: level ?? '', below: below ?? '', direct })) : [newQuery()],
  members: (one?.members ?? []).map(({ unitId, excluded, validFrom, validTo }) => ({ unitId, excluded, validFrom: validFrom ?? '', validTo: validTo ?? '' })),
})

/** The terms as they were typed; brackets belong to a term, as in 各乡镇（街道）. */
export const termsOf = (words: string): string[] => [...new Set(words.split(/[、，,；;\n]+/).map((term) => term.trim()).filter(Boolean))]

export const contentOf = (draft: Draft, territory: string): CollectiveContent => ({
  territory,
  terms: termsOf(draft.terms),
  rule: draft.rule,
  queries: draft.queries.map(({ kind, level, below, direct }): MemberQuery => ({ kind, direct, ...(level ? { level } : {}), ...(below ? { below } : {}) })),
  members: draft.members
    .filter(({ unitId }) => unitId)
    .map(({ unitId, excluded, validFrom, validTo }): NamedMember => ({ unitId, excluded, ...(validFrom ? { validFrom } : {}), ...(validTo ? { validTo } : {}) })),
})

/** Nothing to say when it can be kept. */
export const faultsOf = (draft: Draft): { terms: string[]; members: string[] } => ({
  terms: termsOf(draft.terms).length ? [] : ['请填写称谓'],
  members: draft.queries.length || draft.members.some(({ unitId }) => unitId) ? [] : ['请填写一类单位或指定单位'],
})

export const membersText = ({ units }: Pick<Collective, 'units'>): string => units.map(({ id, name }) => name ?? id).join('、')

/** The territory for which somebody of a unit speaks: a department belongs to the one above it. */
export const territoryOf = ({ id, kind, parentId }: Pick<DirectoryUnit, 'id' | 'kind' | 'parentId'>): string =>
  ['DEPARTMENT', 'INSTITUTION', 'PARTY_ORGAN'].includes(kind) ? (parentId ?? id) : id

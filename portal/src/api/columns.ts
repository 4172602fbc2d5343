import { call, get, post } from './http'
import { listed, records, type Revised } from './records'
import type { Column } from './types'
import type { LightColour } from './supervision'

type Maybe<T> = T | null | undefined
const base = '/api/disclosure'

export type ColumnKind = 'GUIDE' | 'RULES' | 'STATUTORY' | 'ANNUAL_REPORT' | 'CLASS' | 'KEY_FIELD' | 'SELF_CHOSEN'
export type Timeliness = 'DYNAMIC' | 'NOTICE' | 'CYCLE' | 'NONE'

/** A column with what only officials look at. */
export interface ManagedColumn extends Column, Revised {
  kind: ColumnKind
  unit?: Maybe<string>
  timeliness: Timeliness
  cycleMonths?: Maybe<number>
  required: boolean
  ownerUnit?: Maybe<string>
  description?: Maybe<string>
  /** The template: which types of items it takes; all when empty. */
  types?: string[]
  closedAt?: Maybe<string>
}

export const managedColumns = records<ManagedColumn>(`${base}/columns`)
export const columnsOf = (unit: string) => listed<ManagedColumn>(`${base}/columns`, { unit })

/* Sections */

export interface SectionLine {
  unit: string
  name: string
  level?: Maybe<string>
  parentId?: Maybe<string>
  items: number
  lastPublishedAt?: Maybe<string>
  guideUpdatedOn?: Maybe<string>
}

export interface SectionColumn {
  id: string
  name: string
  kind: ColumnKind
  items: number
  lastPublishedAt?: Maybe<string>
  closed: boolean
  columns: SectionColumn[]
}

export interface Section {
  unit: string
  name: string
  level?: Maybe<string>
  parentId?: Maybe<string>
  active: boolean
  items: number
  lastPublishedAt?: Maybe<string>
  guide?: Maybe<{ number: number; updatedOn: string; path: string }>
  columns: SectionColumn[]
  below: { unit: string; name: string; path: string }[]
}

export interface StandingColumn {
  id: string
  name: string
  path: string[]
  timelinessName: string
  required: boolean
  items: number
  lastPublishedAt?: Maybe<string>
  limitDays?: Maybe<number>
  due?: Maybe<string>
  light: LightColour
  state: 'CURRENT' | 'DUE_SOON' | 'STALE' | 'BLANK' | 'EMPTY' | 'FREE'
  stateName: string
}

export interface Standing {
  unit: string
  name: string
  day: string
  light: LightColour
  columns: StandingColumn[]
}

export const sections = (query: { level?: string; parent?: string } = {}) => listed<SectionLine>(`${base}/sections`, query)
const sectionPath = (unit: string) => `${base}/sections/${encodeURIComponent(unit)}`
export const section = (unit: string) => get<Section>(sectionPath(unit))
export const standing = (unit: string) => get<Standing>(`${sectionPath(unit)}/standing`)

/* Guides */

export interface GuideContent {
  scope?: Maybe<string>
  catalogue?: Maybe<string>
  forms?: Maybe<string>
  application?: Maybe<{
    office?: Maybe<string>
    address?: Maybe<string>
    postcode?: Maybe<string>
    phone?: Maybe<string>
    fax?: Maybe<string>
    email?: Maybe<string>
    hours?: Maybe<string>
    channels?: Maybe<string[]>
    onlineUrl?: Maybe<string>
    procedure?: Maybe<string>
    timeLimits?: Maybe<string>
    form?: Maybe<{ name?: Maybe<string>; url?: Maybe<string> }>
  }>
  fees?: Maybe<{ requirements?: Maybe<string>; notes?: Maybe<string> }>
  supervision?: Maybe<{ office?: Maybe<string>; phone?: Maybe<string>; address?: Maybe<string> }>
  remedies?: Maybe<string>
}

interface FeeStep {
  from: number
  to?: Maybe<number>
  fee: number
  step?: Maybe<number>
  text: string
}

export interface GuideRevision {
  unit: string
  unitName?: Maybe<string>
  number: number
  updatedOn: string
  note?: Maybe<string>
  content: GuideContent
  tariff?: Maybe<{ basis: string; effectiveFrom: string; perItem: FeeStep[]; perPage: FeeStep[]; payWithinWorkingDays: number }>
}

export interface WorkingGuide {
  unit: string
  unitName?: Maybe<string>
  revision: number
  state: 'DRAFT' | 'CURRENT' | 'REVISING' | 'NEEDS_REVISION'
  stateName: string
  content: GuideContent
  authors: { id: string; name: string }[]
  savedAt?: Maybe<string>
  confirmedBy?: Maybe<{ id: string; name: string }>
  confirmedAt?: Maybe<string>
  missing: { pointer: string; detail: string }[]
  current?: Maybe<{ number: number; updatedOn: string }>
  needsRevision?: Maybe<{ reasons: { code: string; detail: string; since?: Maybe<string> }[]; due?: Maybe<string> }>
  allowedActions: string[]
}

const guidePath = (unit: string) => `${base}/guides/${encodeURIComponent(unit)}`
export const guide = (unit: string, number?: number) => get<GuideRevision>(number === undefined ? guidePath(unit) : `${guidePath(unit)}/revisions/${number}`)
export const guideRevisions = (unit: string) => listed<{ number: number; updatedOn: string; note?: Maybe<string>; current: boolean }>(`${guidePath(unit)}/revisions`)
export const workingGuide = (unit: string) => get<WorkingGuide>(`${guidePath(unit)}/working`)
/** The first time without a revision, later with the one that was seen. */
export const writeGuide = async (unit: string, content: GuideContent, revision?: number) =>
  (await call<WorkingGuide>('PUT', `${guidePath(unit)}/working`, { body: content, ...(revision === undefined ? {} : { revision }) })).data
export const stepGuide = async (one: WorkingGuide, name: string, body?: unknown) =>
  (await call<WorkingGuide>('POST', `${guidePath(one.unit)}/${name}`, { revision: one.revision, body })).data

/* Indicators */

export interface Offender {
  kind: 'COLUMN' | 'ITEM' | 'SERIES' | 'PAGE'
  id?: Maybe<string>
  name: string
  unit?: Maybe<string>
  unitName?: Maybe<string>
  lastPublishedAt?: Maybe<string>
  detail: string
  link?: Maybe<string>
}

export interface Indicators {
  day: string
  measuredAt: string
  items: number
  vetoed: boolean
  rows: {
    code: string
    name: string
    measured: boolean
    count?: Maybe<number>
    limit?: Maybe<number>
    veto: boolean
    verdict: 'VETO' | 'FOUND' | 'CLEAR' | 'NOT_MEASURED'
    verdictName: string
    detail: string
    offenders: Offender[]
    more: number
  }[]
  series: NumberSeries[]
}

/** The document numbers of one issuer and year, as far as they are public. */
export interface NumberSeries {
  unit: string
  unitName?: Maybe<string>
  issuer?: Maybe<string>
  year: number
  published: number
  last: number
  missing: number[]
  more: number
  complete: boolean
  explained?: ExplainedGap[]
  /** Nothing is missing but what was explained. */
  settled?: boolean
}

export interface ExplainedGap {
  serial: number
  ground: string
  groundName: string
  reason: string
  by: string
  at: string
}

const gapPath = `${base}/number-gaps`
const seriesOf = ({ unit, issuer, year }: NumberSeries) => ({ unit, issuer, year })
export const numberSeries = (unit: string) => get<NumberSeries[]>(gapPath, { query: { unit } })
export const explainGap = (one: NumberSeries, serials: number[], ground: string, reason: string) =>
  post<NumberSeries>(gapPath, { body: { ...seriesOf(one), serials, ground, reason } })
export const retractGap = (one: NumberSeries, serials: number[], reason: string) =>
  post<NumberSeries>(`${gapPath}/retract`, { body: { ...seriesOf(one), serials, reason } })

export const indicators = (query: { unit?: string; day?: string } = {}) => get<Indicators>(`${base}/indicators`, { query })
export const indicatorDays = (unit?: string) => listed<{ day: string; vetoed: boolean; vetoes: string[] }>(`${base}/indicators/days`, { unit: unit ?? '', limit: '60' })

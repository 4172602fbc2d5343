import { call, get, newKey, type CallOptions } from './http'
import type { PageOf } from './page'

type Maybe<T> = T | null | undefined
type Query = NonNullable<CallOptions['query']>
const base = '/api/tasks'

interface Revised {
  id: string
  revision: number
  allowedActions?: string[]
}

const step = async <T>(path: string, one: Revised, name: string, body?: unknown) =>
  (await call<T>('POST', `${base}/${path}/${one.id}/${name}`, { revision: one.revision, body })).data
const made = async <T>(path: string, body: unknown) =>
  (await call<T>('POST', `${base}/${path}`, { body, idempotencyKey: newKey() })).data

/* Circulars */

export type CircularKind = 'INSPECTION_RESULT' | 'CRITICISM' | 'PRAISE'

export interface Circular extends Revised {
  kind: CircularKind
  title: string
  period: string
  state: 'DRAFT' | 'REVIEWED' | 'ISSUED'
  addressees: string[]
  items: { unit: string; unitName?: Maybe<string>; facts: string; demand?: Maybe<string> }[]
  missing: string[]
}

export const circulars = (query: Query = {}) => get<PageOf<Circular>>(`${base}/circulars`, { query })
export const draftCircular = (body: unknown) => made<Circular>('circulars', body)
export const draftCircularFromData = (body: unknown) => made<Circular>('circulars/drafts', body)
export const editCircular = async (one: Circular, body: unknown) => (await call<Circular>('PUT', `${base}/circulars/${one.id}`, { revision: one.revision, body })).data
export const stepCircular = (one: Circular, name: string, body?: unknown) => step<Circular>('circulars', one, name, body)

/* Inspections */

export interface Inspection extends Revised {
  type: string
  title: string
  period: string
  from: string
  to: string
  state: 'PLANNED' | 'DRAWN' | 'FINISHED'
  checklist: { code: string; text: string; weight: number }[]
  results: { target: string; unit: string; score: number }[]
  open: string[]
  problemIds?: string[]
}

export const inspections = (query: Query = {}) => get<PageOf<Inspection>>(`${base}/inspections`, { query })
export const planInspection = (body: unknown) => made<Inspection>('inspections', body)
export const stepInspection = (one: Inspection, name: string, body?: unknown) => step<Inspection>('inspections', one, name, body)

/* Look-backs */

export interface LookBack extends Revised {
  planId: string
  planTitle: string
  year: number
  state: 'OPEN' | 'FINISHED'
}

export type Verdict = 'DONE' | 'NOT_DONE' | 'PARTLY'

export interface LookBackLine extends Revised {
  lookBackId: string
  name: string
  text: string
  unit: string
  unitName?: Maybe<string>
  deadlineDate: string
  verdict?: Maybe<Verdict>
  facts?: Maybe<string>
  orderId?: Maybe<string>
  carriedInto?: Maybe<string>
}

export const lookBacks = (query: Query = {}) => get<PageOf<LookBack>>(`${base}/look-backs`, { query })
export const startLookBack = (planId: string, allYear: boolean) => made<LookBack>('look-backs', { planId, ...(allYear ? { allYear } : {}) })
export const lookBackLines = (id: string, query: Query = {}) => get<PageOf<LookBackLine>>(`${base}/look-backs/${id}/lines`, { query })
export const stepLine = (one: LookBackLine, name: string, body?: unknown) =>
  step<LookBackLine>(`look-backs/${one.lookBackId}/lines`, one, name, body)
export const finishLookBack = (one: LookBack) => step<LookBack>('look-backs', one, 'finish')

/* Organisations */

export interface Completeness {
  unit: string
  name?: Maybe<string>
  gaps: { code: string; label: string }[]
  complete: boolean
  revision?: Maybe<number>
}

export interface OrganisationContent {
  office?: Maybe<string>
  head?: Maybe<{ name: string; title?: Maybe<string>; phone?: Maybe<string> }>
  leaderInCharge?: Maybe<{ name: string; title?: Maybe<string>; phone?: Maybe<string> }>
  /** Who handles which business. */
  handlers?: Maybe<{ business: string; name: string; phone?: Maybe<string> }[]>
  /** Who takes which step of the review; the id is that of the directory of staff. */
  approvers?: Maybe<{ stage: string; name: string; personId?: Maybe<string> }[]>
  fullTimeStaff?: Maybe<number>
  partTimeStaff?: Maybe<number>
  budget?: Maybe<{ amount: number; inBudget: boolean }>
  workplace?: Maybe<string>
  liaison?: Maybe<{ name: string; title?: Maybe<string>; phone?: Maybe<string> }>
}

export interface Organisation {
  unit: string
  year: number
  content: OrganisationContent
  gaps: { code: string; label: string }[]
  revision: number
}

/** Who takes one step of the reviews of a unit. */
export interface ReviewStep {
  stage: string
  label: string
  source: 'RECORD' | 'DIRECTORY' | 'NONE'
  reviewers: { personId: string; name: string; unit: string; unitName?: Maybe<string> }[]
}

const organisationPath = (unit: string) => `${base}/organisations/${encodeURIComponent(unit)}`
export const completeness = (query: Query = {}) => get<PageOf<Completeness>>(`${base}/organisations/completeness`, { query })
export const organisation = (unit: string, year: number) => get<Organisation>(organisationPath(unit), { query: { year } })
export const reviewSteps = async (unit: string, year: number) => (await get<{ steps: ReviewStep[] }>(`${organisationPath(unit)}/approvers`, { query: { year } })).steps
export const putOrganisation = async (unit: string, year: number, revision: number | undefined, body: OrganisationContent) =>
  (await call<Organisation>('PUT', `${organisationPath(unit)}?year=${year}`, { ...(revision === undefined ? {} : { revision }), body })).data
export const checkOrganisations = (year: number) => made<unknown>('organisations/checks', { year })

/* Good practice */

export interface Practice extends Revised {
  state: 'SUBMITTED' | 'SELECTED' | 'PROMOTED' | 'RETURNED'
  content: { unit: string; field: string; title: string; summary: string }
  unitName?: Maybe<string>
  reason?: Maybe<string>
}

export const practices = (query: Query = {}) => get<PageOf<Practice>>(`${base}/practices`, { query })
export const handInPractice = (body: unknown) => made<Practice>('practices', body)
export const stepPractice = (one: Practice, name: string, body?: unknown) => step<Practice>('practices', one, name, body)

/* Year summaries */

export interface YearSummary {
  planId: string
  title: string
  year: number
  asOf: string
  frozenAt?: Maybe<string>
  frozenBy?: Maybe<string>
  tasks: { total: number; completed: number; inProgress: number; overdue: number; open: number }
  narrative: string[]
  revision?: Maybe<number>
  allowedActions?: string[]
}

export const yearSummary = (planId: string) => get<YearSummary>(`${base}/plans/${planId}/year-summary`)
export const freezeSummary = async (one: YearSummary) =>
  (
    await call<YearSummary>('POST', `${base}/plans/${one.planId}/year-summary`, {
      ...(one.frozenAt && one.revision ? { revision: one.revision } : {}),
    })
  ).data

/* Accountability */

export type Trigger = 'BREACH_OF_REGULATION' | 'LAGGING_WORK' | 'LOST_CASE' | 'PROBLEM_NOT_RECTIFIED'
export type CaseState = 'OPEN' | 'DECIDED' | 'APPEALED' | 'CONCLUDED'
export type CaseOutcome = 'UPHELD' | 'CHANGED' | 'REVOKED'

export interface AccountabilityCase extends Revised {
  unit: string
  unitName?: Maybe<string>
  person?: Maybe<string>
  trigger: Trigger
  facts: string
  references: string[]
  state: CaseState
  decision?: Maybe<string>
  decidedOn?: Maybe<string>
  appeal?: Maybe<{ text: string; date: string }>
  outcome?: Maybe<CaseOutcome>
  outcomeText?: Maybe<string>
  year: number
  history?: { at: string; by?: string; name?: string; action: string }[]
}

export interface CaseCounts {
  year: number
  total: number
  byTrigger: Record<string, number>
  byState: Record<string, number>
  revoked: number
}

const casesPath = 'accountability-cases'
export const accountabilityCases = (query: Query = {}) => get<PageOf<AccountabilityCase>>(`${base}/${casesPath}`, { query })
export const caseCounts = (year: number) => get<CaseCounts>(`${base}/${casesPath}/counts`, { query: { year } })
export const openCase = (body: unknown) => made<AccountabilityCase>(casesPath, body)
export const stepCase = (one: AccountabilityCase, name: string, body: unknown) => step<AccountabilityCase>(casesPath, one, name, body)

/* Interviews */

export interface Interview extends Revised {
  unit: string
  unitName?: Maybe<string>
  person: string
  reason: string
  date: string
  demands: string
  orders: string[]
  followUps: { at: string; by?: string; name?: string; text: string }[]
  settled: boolean
}

export interface InterviewCandidate {
  unit: string
  unitName?: Maybe<string>
  orders: { id: string; demand: string; dueDate?: Maybe<string>; urged?: Maybe<number> }[]
}

export const interviews = (query: Query = {}) => get<PageOf<Interview>>(`${base}/interviews`, { query })
/** The list comes bare or as a page. */
export async function interviewCandidates(): Promise<InterviewCandidate[]> {
  const answer = await get<InterviewCandidate[] | PageOf<InterviewCandidate>>(`${base}/interviews/candidates`)
  return Array.isArray(answer) ? answer : answer.items
}
export const recordInterview = (body: unknown) => made<Interview>('interviews', body)
export const followInterview = (one: Interview, body: { text: string; settled: boolean }) => step<Interview>('interviews', one, 'follow-up', body)

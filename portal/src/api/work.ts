import { call, get, newKey, post, type CallOptions } from './http'
import type { PageOf } from './page'
import type { Happening } from './supervision'

type Maybe<T> = T | null | undefined
type Query = NonNullable<CallOptions['query']>
const base = '/api/tasks'

export type AssignmentState =
  | 'ASSIGNED' | 'ACCEPTED' | 'DISPUTED' | 'IN_PROGRESS' | 'DONE_PENDING_CHECK' | 'COMPLETED' | 'SENT_BACK' | 'CANCELLED' | 'CARRIED_OVER'

export interface Measure {
  text: string
  person?: Maybe<string>
  dueDate?: Maybe<string>
}

/** What one unit owes of one content row. */
export interface Assignment {
  id: string
  planId?: Maybe<string>
  year: number
  group?: Maybe<string>
  name?: Maybe<string>
  text: string
  unitId: string
  unitName?: Maybe<string>
  part?: string
  leadSuggested?: boolean
  origin?: { kind: string; term?: Maybe<string>; expandedOn?: Maybe<string> }
  deadline?: { text?: Maybe<string>; date?: Maybe<string>; allYear?: boolean }
  /** A day of its own, other than that of its row; replaced once an amendment has given the row another day. */
  setDay?: Maybe<{ planned: { text?: Maybe<string>; date?: Maybe<string> }; date: string; replaced: boolean }>
  dueOn?: Maybe<string>
  needsDeadline?: boolean
  overdue?: boolean
  daysLeft?: Maybe<number>
  state: AssignmentState
  person?: Maybe<string>
  /** The unit's own day, not after {@link dueOn}. */
  dueDate?: Maybe<string>
  measures?: Measure[]
  result?: Maybe<string>
  children?: { total: number; reported: number; completed: number; open: number }
  history?: Happening[]
  revision: number
  allowedActions?: string[]
}

export interface Dashboard {
  unitId: string
  unitName?: Maybe<string>
  year: number
  counts: Record<string, number>
  total: number
  dueSoon: number
  overdue: number
  disputed: number
  toCheck: number
  withoutDeadline?: number
  reports: { quarter: string; opensOn: string; closesOn: string; owed: number; submitted: number; accepted: number; returned: number; missing: number; late: number }
  nextDeadlines: { id: string; name?: Maybe<string>; text: string; dueOn: string; overdue: boolean; daysLeft: number; state: AssignmentState }[]
  unseenReminders: number
}

export const dashboard = (unit: string, year: number) => get<Dashboard>(`${base}/units/${unit}/dashboard`, { query: { year } })
export const assignments = (query: Query = {}) => get<PageOf<Assignment>>(`${base}/assignments`, { query })
export const oneAssignment = (id: string) => get<Assignment>(`${base}/assignments/${encodeURIComponent(id)}`)
export const stepAssignment = async (one: Assignment, step: string, body?: unknown) =>
  (await call<Assignment>('POST', `${base}/assignments/${one.id}/${step}`, { revision: one.revision, body })).data
/** Hands it on to units below; gives the parts. */
export const passOn = (one: Assignment, body: { unitIds: string[]; text?: string; dueDate?: string }) =>
  post<PageOf<Assignment>>(`${base}/assignments/${one.id}/cascade`, { revision: one.revision, body })
export const partsOf = async (id: string) => (await get<PageOf<Assignment>>(`${base}/assignments/${encodeURIComponent(id)}/parts`)).items
export const planWork = async (one: Assignment, body: { person: string | null; dueDate: string | null; measures: Measure[] }) =>
  (await call<Assignment>('PUT', `${base}/assignments/${one.id}/work`, { revision: one.revision, body })).data
export const chooseKeyArea = (body: { unitId: string; year: number; name: string; text: string; dueDate: string }) =>
  post<Assignment>(`${base}/assignments`, { body, idempotencyKey: newKey() })

export interface Resolution {
  id: string
  planId: string
  row: number
  name?: Maybe<string>
  text: string
  term: string
  reason: 'RELEVANT' | 'UNKNOWN_TERM' | 'UNKNOWN_UNIT'
  candidates: { unitId: string; name: string }[]
  revision: number
  allowedActions?: string[]
}

export const resolutions = (query: Query = {}) => get<PageOf<Resolution>>(`${base}/assignments/resolutions`, { query })
export const resolve = async (one: Resolution, unitIds: string[], reason?: string) =>
  (await call<Resolution>('POST', `${base}/assignments/resolutions/${one.id}/resolve`, { revision: one.revision, body: { unitIds, ...(reason ? { reason } : {}) } })).data

/* Quarterly reports */

export type ReportState = 'NOT_OPEN' | 'OPEN' | 'SUBMITTED' | 'RETURNED' | 'ACCEPTED'

export interface Report {
  id: string
  assignmentId: string
  unitId: string
  unitName?: Maybe<string>
  name?: Maybe<string>
  text: string
  quarter: string
  opensOn?: Maybe<string>
  closesOn?: Maybe<string>
  state: ReportState
  late?: boolean
  percent?: Maybe<number>
  status?: Maybe<string>
  measuresDone?: string[]
  evidence?: { itemId?: Maybe<string>; url?: Maybe<string>; title?: Maybe<string> }[]
  problems?: Maybe<string>
  nextStep?: Maybe<string>
  submittedBy?: Maybe<string>
  review?: Maybe<{ by?: Maybe<string>; accepted: boolean; reason?: Maybe<string> }>
  history?: Happening[]
  revision: number
  allowedActions?: string[]
}

export interface ReportDraft {
  percent: number
  status: string
  measuresDone: string[]
  evidence: { itemId?: string; url?: string; title?: string }[]
  problems: string | null
  nextStep: string | null
}

export const reports = (query: Query = {}) => get<PageOf<Report>>(`${base}/reports`, { query })
export const oneReport = (id: string) => get<Report>(`${base}/reports/${encodeURIComponent(id)}`)
export const reportInbox = (query: Query = {}) => get<PageOf<Report>>(`${base}/reports/inbox`, { query })
export const saveReport = async (one: Report, draft: ReportDraft) =>
  (await call<Report>('PUT', `${base}/reports/${one.id}`, { revision: one.revision, body: draft })).data
export const stepReport = async (one: Report, step: string, body?: unknown) =>
  (await call<Report>('POST', `${base}/reports/${one.id}/${step}`, { revision: one.revision, body })).data

/* Reminders */

export interface Reminder {
  id: string
  kind: string
  /** What it is about: ASSIGNMENT, REPORTS (then the id is the unit's) or ORDER. */
  object?: { type: string; id: string }
  text: string
  at: string
  seenBy?: { by: string }[]
  revision: number
  allowedActions?: string[]
}

export const reminders = (query: Query = {}) => get<PageOf<Reminder>>(`${base}/reminders`, { query })
/** Urges the unit about something that it owes, if wished its leader as well. */
export const urge = (one: Pick<Assignment, 'id'>, body: { text: string; toLeader?: boolean }) =>
  post<PageOf<Reminder>>(`${base}/reminders`, { body: { assignmentId: one.id, ...body }, idempotencyKey: newKey() })
export const seeReminder = (one: Reminder) => post<Reminder>(`${base}/reminders/${one.id}/seen`, { revision: one.revision })

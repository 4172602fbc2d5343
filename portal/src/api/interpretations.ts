import { call, get, newKey, post, put } from './http'
import type { PageOf } from './page'
import type { Named } from './review'

type Maybe<T> = T | null | undefined
const base = '/api/disclosure'

export type InterpreterKind = 'HEAD' | 'EXPERT' | 'SPOKESPERSON' | 'UNIT'
export type Phase = 'BEFORE' | 'WITH' | 'AFTER'
export type After = 'RESULTS' | 'DEEP' | 'EXTENDED' | 'PROGRESS'

export interface Interpreter {
  name: string
  title?: Maybe<string>
  kind: InterpreterKind
  /** Of the library of experts. */
  expertId?: Maybe<string>
}

export interface SheetContent {
  policyId: string
  forms: string[]
  interpreter: Interpreter
  phase: Phase
  after?: Maybe<After>
  /** The demand that it answers. */
  triggerId?: Maybe<string>
}

/** What an item of type interpretation interprets, how and by whom. */
export interface Sheet extends SheetContent {
  id: string
  revision: number
  unit: string
  publishedAt?: Maybe<string>
  by?: Maybe<Named>
}

export interface Quality {
  good: boolean
  problems: { pointer: string; detail: string }[]
  /** What would make it better, but hinders nothing. */
  advice?: { pointer: string; detail: string }[]
}

export interface InterpretationDuty {
  id: string
  always: boolean
  required: boolean
  reason?: Maybe<string>
  /** Why it concerns so many that it must be interpreted. */
  grounds?: string[]
  /** Who has said whether it must be interpreted. */
  decided?: Maybe<Named>
  exemption?: Maybe<{ reason: string; asked: Named; askedAt: string; granted?: Maybe<Named>; grantedAt?: Maybe<string> }>
  publishedAt?: Maybe<string>
}

export interface InterpretationFigures {
  due: number
  interpreted: number
  exempt: number
  rate?: Maybe<number>
  interpretations: number
  moreThanText: number
  moreThanTextShare?: Maybe<number>
  forms: Record<string, number>
  phases: Record<string, number>
  headLed: number
  byExperts: number
  bySpokespersons: number
  heads: { unit: string; name: string; interpretations: number }[]
  /** Each unit without those below it. */
  units?: { unit: string; unitName?: Maybe<string>; due: number; interpreted: number; rate?: Maybe<number>; interpretations: number; moreThanText: number; moreThanTextShare?: Maybe<number>; headLed: number }[]
  /** The time of the same length just before; the change of the share in percentage points. */
  before?: Maybe<{ from: string; to: string; interpretations: number; moreThanText: number; moreThanTextShare?: Maybe<number>; shareChange?: Maybe<number> }>
}

/** The list comes bare or as a page. */
export async function sheetsOf(policy: string): Promise<Sheet[]> {
  const answer = await get<Sheet[] | { items: Sheet[] }>(`${base}/interpretations`, { query: { policy } })
  return Array.isArray(answer) ? answer : answer.items
}
export const qualityOf = (id: string) => get<Quality>(`${base}/interpretations/${id}/quality`)
/** The first time without a revision, a change with the one that was seen. */
export const registerSheet = async (id: string, body: SheetContent, revision?: number) =>
  (await call<Sheet>('PUT', `${base}/interpretations/${id}`, { body, ...(revision === undefined ? {} : { revision }) })).data
export const interpretationFigures = (query: { unit: string; from: string; to: string }) =>
  get<InterpretationFigures>(`${base}/interpretations/statistics`, { query })

const dutyPath = (policy: string) => `${base}/interpretation-duties/${policy}`
export const interpretationDuty = (policy: string) => get<InterpretationDuty>(dutyPath(policy))
export const requireInterpretation = (policy: string, required: boolean, reason: string, grounds: string[] = []) =>
  put<InterpretationDuty>(dutyPath(policy), { body: { required, ...(reason ? { reason } : {}), ...(grounds.length ? { grounds } : {}) } })
export const askExemption = (policy: string, reason: string) => post<InterpretationDuty>(`${dutyPath(policy)}/exemption`, { body: { reason } })
export const grantExemption = (policy: string) => post<InterpretationDuty>(`${dutyPath(policy)}/exemption/approve`)

/* What became of a document */

export interface TimelineEntry {
  date: string
  kind: string
  kindName: string
  title?: Maybe<string>
  itemId?: Maybe<string>
  edition?: Maybe<number>
  detail?: Maybe<string>
}

export const timeline = (policy: string) => get<TimelineEntry[]>(`${base}/items/${encodeURIComponent(policy)}/timeline`)

/* Why a public document must be explained once more */

export type Cause = 'SENTIMENT' | 'MISREADING' | 'EVALUATION' | 'ENQUIRIES'

export interface Trigger {
  id: string
  revision: number
  policyId: string
  cause: Cause
  causeName: string
  reference?: Maybe<string>
  subject: string
  wanted?: Maybe<After>
  due: string
  late: boolean
  state: 'OPEN' | 'ANSWERED' | 'DISMISSED'
  stateName: string
  itemId?: Maybe<string>
  dismissal?: Maybe<{ reason: string; by: Named; at: string }>
  by?: Maybe<Named>
  allowedActions: string[]
}

const triggerPath = `${base}/interpretation-triggers`
export const triggersOf = async (policy: string) => (await get<PageOf<Trigger>>(triggerPath, { query: { policy, limit: 50 } })).items
export const askInterpretation = (body: object) => post<Trigger>(triggerPath, { body, idempotencyKey: newKey() })
export const dismissTrigger = (one: Trigger, reason: string) => post<Trigger>(`${triggerPath}/${one.id}/dismiss`, { revision: one.revision, body: { reason } })

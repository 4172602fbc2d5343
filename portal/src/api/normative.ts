import { get, type CallOptions } from './http'
import type { PageOf } from './page'
import { listed, records, type Revised } from './records'
import type { Named } from './review'
import type { Validity } from './types'

type Maybe<T> = T | null | undefined
type Query = NonNullable<CallOptions['query']>
const base = '/api/disclosure'

/* Registration of normative documents */

export interface Registration extends Revised {
  unit: string
  registrar?: Maybe<string>
  title: string
  state: 'REQUESTED' | 'REGISTERED' | 'REFUSED' | 'VOID'
  legality?: Maybe<{ result: string; reviewer: string; documentNumber?: Maybe<string>; date?: Maybe<string>; opinion?: Maybe<string> }>
  number?: Maybe<string>
  reason?: Maybe<string>
  /** Exactly the text of now is registered. */
  covers: boolean
  numbered: boolean
  published: boolean
  requestedBy?: Maybe<Named>
  requestedAt?: Maybe<string>
  decidedBy?: Maybe<Named>
  decidedAt?: Maybe<string>
}

export interface NormativeDocument {
  id: string
  title: string
  unit: string
  unitName?: Maybe<string>
  issuer?: Maybe<string>
  normativeNumber?: Maybe<string>
  documentNumber?: Maybe<string>
  signedDate?: Maybe<string>
  effectiveDate?: Maybe<string>
  expiryDate?: Maybe<string>
  validity?: Maybe<Validity>
  publishedAt?: Maybe<string>
  registeredAt?: Maybe<string>
  migrated?: boolean
}

export const registrations = records<Registration>(`${base}/normative-registrations`)
export const normativeDocuments = (query: Query = {}) => get<PageOf<NormativeDocument>>(`${base}/normative-documents`, { query })
export const normativeSummary = () => get<{ total: number; byValidity: Partial<Record<Validity, number>> }>(`${base}/normative-documents/summary`)

/* Clean-up campaigns */

interface Stock {
  total: number
  inForce: number
  amended: number
  notYet: number
  ended: number
}

export interface Cleanup extends Revised {
  title: string
  basis?: Maybe<string>
  type: 'NORMATIVE' | 'ALL'
  unit: string
  from: string
  until: string
  state: 'OPEN' | 'CLOSED'
  before: Stock
  after?: Maybe<Stock>
  documents: number
  amendments?: Maybe<string>
}

export type CleanupVerdict = 'KEEP' | 'AMEND' | 'REPEAL' | 'EXPIRED'

export interface CleanupDocument extends Revised {
  campaign: string
  title: string
  documentNumber?: Maybe<string>
  unit: string
  maker: string
  makerName?: Maybe<string>
  state: 'OPEN' | 'JUDGED' | 'CONFIRMED' | 'AMENDING' | 'AMENDED' | 'WITHDRAWN'
  verdict?: Maybe<CleanupVerdict>
  reason?: Maybe<string>
  effectiveDate?: Maybe<string>
  /** By name. */
  judgedBy?: Maybe<string>
  confirmedBy?: Maybe<string>
  rejection?: Maybe<string>
}

export interface CleanupProgress {
  unit: string
  name?: Maybe<string>
  total: number
  open: number
  judged: number
  confirmed: number
  amending: number
}

export interface CleanupResult {
  itemId: string
  title: string
  documentNumber?: Maybe<string>
  unit: string
  makerName?: Maybe<string>
  verdict?: Maybe<CleanupVerdict>
  verdictName: string
  reason?: Maybe<string>
  effectiveDate?: Maybe<string>
}

export const cleanups = records<Cleanup>(`${base}/cleanups`)
export const cleanupDocuments = (id: string) => records<CleanupDocument>(`${cleanups.path(id)}/documents`)
export const cleanupProgress = (id: string) => listed<CleanupProgress>(`${cleanups.path(id)}/progress`)
export const cleanupResults = (id: string, query: Query = {}) => get<PageOf<CleanupResult>>(`${cleanups.path(id)}/results`, { query })
export const resultsPath = (id: string, kind: 'csv' | 'xlsx') => `${cleanups.path(id)}/results.${kind}`

/* Compilations */

export interface Compilation extends Revised {
  title: string
  unit: string
  issuer?: Maybe<string>
  date?: Maybe<string>
  preface?: Maybe<string>
  state: 'DRAFT' | 'BUILDING' | 'BUILT' | 'FAILED' | 'PUBLISHED'
  failure?: Maybe<string>
  items: { itemId: string; title?: Maybe<string>; edition?: Maybe<number>; currentEdition?: Maybe<number>; page?: Maybe<number> }[]
  files: { name: string; mediaType: string; size: number; sha256: string; url: string }[]
  outOfDate: boolean
  builtAt?: Maybe<string>
  publishedAt?: Maybe<string>
}

export const compilations = records<Compilation>(`${base}/compilations`)

/* Rules and regulations */

export interface RuleMatrix {
  families: (string | { code?: string; name: string })[]
  units: { unit: string; name?: Maybe<string>; present: Record<string, { id: string; title: string }[]>; missing: string[]; unclassified: { id: string; title: string }[] }[]
}

export const ruleMatrix = (unit?: string) => get<RuleMatrix>(`${base}/rules/matrix`, { query: { unit } })

export type RegulationState = 'UNKNOWN' | 'SAME' | 'OUTDATED' | 'UPDATED'

export interface Regulation extends Revised {
  name: string
  source?: Maybe<string>
  unit: string
  state: RegulationState
  national?: Maybe<{ version: string; date: string; length?: number; uploadedAt?: string }>
  targets: { target: string; targetName: string; itemId?: Maybe<string>; state: RegulationState; differences?: Maybe<number>; updatedAt?: Maybe<string> }[]
  lastCompared?: Maybe<string>
  due?: Maybe<string>
}

export interface Difference {
  kind: 'INSERTED' | 'DELETED' | 'CHANGED'
  segments: { change: 'EQUAL' | 'INSERTED' | 'DELETED'; text: string }[]
}

export const regulations = records<Regulation>(`${base}/regulations`)
export const regulationDifferences = (id: string, target: string) => listed<Difference>(`${regulations.path(id)}/differences`, { target })

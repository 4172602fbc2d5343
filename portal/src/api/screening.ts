import { call, get, post, put } from './http'

type Maybe<T> = T | null | undefined
const base = '/api/disclosure'

export type FindingState = 'OPEN' | 'REDACTED' | 'JUSTIFIED' | 'FALSE_POSITIVE'

/** Something that must not become public by accident, or should be looked at. */
export interface ScreenFinding {
  id: string
  detector: string
  detectorName: string
  severity: 'BLOCKING' | 'WARNING'
  place: { pointer: string; part?: Maybe<string> }
  /** Masked. */
  excerpt: string
  suggest?: Maybe<string>
  why?: Maybe<string>
  state: FindingState
  by?: Maybe<{ id: string; name: string }>
  reason?: Maybe<string>
  at?: Maybe<string>
}

export interface Findings {
  itemId: string
  contentHash: string
  screenedAt?: Maybe<string>
  revision: number
  /** How many block. */
  open: number
  findings: ScreenFinding[]
}

export const findings = (id: string) => get<Findings>(`${base}/items/${encodeURIComponent(id)}/findings`)
export const screen = (id: string) => post<Findings>(`${base}/items/${encodeURIComponent(id)}/findings/screen`)
export const resolveFinding = (all: Findings, finding: string, state: 'JUSTIFIED' | 'FALSE_POSITIVE', reason: string) =>
  post<Findings>(`${base}/items/${encodeURIComponent(all.itemId)}/findings/${encodeURIComponent(finding)}/resolve`, {
    revision: all.revision, body: { state, reason, contentHash: all.contentHash },
  })

export interface DictionaryEntry {
  expression: string
  suggest?: Maybe<string>
  why?: Maybe<string>
  severity?: Maybe<string>
  unless?: Maybe<string[]>
}

export interface Dictionary {
  id: string
  name: string
  kind: string
  entries: DictionaryEntry[]
  revision: number
}

export const dictionaries = async () => {
  const answer = await get<Dictionary[] | { items: Dictionary[] }>(`${base}/dictionaries`)
  return Array.isArray(answer) ? answer : answer.items
}
export const dictionary = async (id: string) => (await call<Dictionary>('GET', `${base}/dictionaries/${encodeURIComponent(id)}`)).data
export const replaceDictionary = ({ id, revision, name, kind, entries }: Dictionary) =>
  put<Dictionary>(`${base}/dictionaries/${encodeURIComponent(id)}`, { revision, body: { name, kind, entries } })

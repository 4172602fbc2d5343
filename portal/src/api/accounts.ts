import { tableType } from './catalogues'
import { get, newKey, post, withQuery, type CallOptions } from './http'
import type { PageOf } from './page'
import { listed, records, type Revised } from './records'
import { upload } from './upload'

type Maybe<T> = T | null | undefined
type Query = NonNullable<CallOptions['query']>
const base = '/api/disclosure/accounts'

export type AccountKind = 'WEBSITE' | 'NEW_MEDIA'
export type AccountState = 'PROPOSED' | 'OPEN' | 'SUSPENDED' | 'CLOSED' | 'CANCELLED'
export type FilingType = 'OPEN' | 'CHANGE' | 'SUSPEND' | 'RESUME' | 'CLOSE' | 'CANCEL' | 'REGISTER'

export interface Reached {
  name: string
  phone?: Maybe<string>
}

/** What is known of an account. */
export interface AccountProfile {
  kind: AccountKind
  name: string
  platform?: Maybe<string>
  /** By which the platform knows it. */
  number?: Maybe<string>
  domain?: Maybe<string>
  domainUntil?: Maybe<string>
  url?: Maybe<string>
  sponsor: string
  sponsorName?: Maybe<string>
  operator?: Maybe<string>
  contact?: Maybe<Reached>
  supervisor?: Maybe<string>
  supervisorName?: Maybe<string>
  guardian?: Maybe<Reached>
  reviewers: string[]
  purpose?: Maybe<string>
  openedOn?: Maybe<string>
  main: boolean
}

export interface FilingStep {
  actionName: string
  by: { id: string; name: string }
  unit: string
  unitName?: Maybe<string>
  at: string
  remark?: Maybe<string>
}

export interface Filing {
  number: number
  type: FilingType
  typeName: string
  outcome: 'UNDER_WAY' | 'ACCEPTED' | 'RETURNED' | 'WITHDRAWN'
  outcomeName: string
  profile: AccountProfile
  before?: Maybe<AccountProfile>
  reason: string
  announcementId?: Maybe<string>
  steps: FilingStep[]
}

/** A website or new-media account of the register. */
export interface Account extends Revised {
  kind: AccountKind
  kindName: string
  state: AccountState
  stateName: string
  profile: AccountProfile
  underWay?: Maybe<Filing>
  waitsAt?: Maybe<string>
  waitsAtName?: Maybe<string>
  filings: Filing[]
  gaps: string[]
}

export interface MonthFigures {
  month: string
  posts: number
  followers?: Maybe<number>
  reads?: Maybe<number>
  interactions?: Maybe<number>
  lastPostAt?: Maybe<string>
  presence?: Maybe<'FOUND' | 'GONE'>
  by: { id: string; name: string }
}

export interface AccountPost {
  id: string
  title: string
  url?: Maybe<string>
  postedAt: string
  itemId?: Maybe<string>
  reviewer?: Maybe<string>
  removed: boolean
  unreviewed: boolean
  doubt?: Maybe<string>
  settledBy?: Maybe<{ id: string; name: string }>
  remark?: Maybe<string>
}

export interface AccountImport {
  dryRun: boolean
  created: number
  changed: number
  unchanged: number
  refused: number
  rows: { row: number; name?: Maybe<string>; fate: 'NEW' | 'CHANGED' | 'UNCHANGED' | 'REFUSED'; problems: string[]; doubts: string[] }[]
}

export interface TidyAdvice {
  account: string
  name: string
  platform?: Maybe<string>
  unit: string
  unitName?: Maybe<string>
  adviceName: string
  intoName?: Maybe<string>
  reason: string
}

/** What citizens see of an account. */
export interface OfficialAccount {
  id: string
  kindName: string
  name: string
  platform?: Maybe<string>
  number?: Maybe<string>
  domain?: Maybe<string>
  url?: Maybe<string>
  unit: string
  unitName?: Maybe<string>
  purpose?: Maybe<string>
  state: AccountState
  stateName: string
  phone?: Maybe<string>
}

interface RowsTaken {
  refused: number
  rows: { row: number; problem?: Maybe<string> }[]
}

export const accountRecords = records<Account>(base)
export const accountActivity = (id: string) => get<{ lastPostAt?: Maybe<string>; months: MonthFigures[] }>(`${accountRecords.path(id)}/activity`)
export const accountPosts = (id: string, query: Query) => get<PageOf<AccountPost>>(`${accountRecords.path(id)}/posts`, { query })
export const reportMonth = (row: unknown) => post<RowsTaken>(`${base}/activities`, { body: { rows: [row] } })
export const settlePost = (id: string, removed: boolean, remark: string) => post<AccountPost>(`${base}/posts/${encodeURIComponent(id)}/settle`, { body: { removed, remark } })
export const unitsWithout = (query: Query) => listed<{ unit: string; unitName: string }>(`${base}/missing`, query)
export const tidyAdvice = (unit?: string) => listed<TidyAdvice>(`${base}/suggestions`, { unit })
export const officialAccounts = (query: Query) => get<PageOf<OfficialAccount>>('/api/disclosure/official-accounts', { query })
export const importAccounts = (file: File, dryRun: boolean) =>
  upload<AccountImport>(withQuery('/api/disclosure/imports/accounts', { dryRun }), file, { headers: { 'Content-Type': tableType(file.name), 'Idempotency-Key': newKey() } })

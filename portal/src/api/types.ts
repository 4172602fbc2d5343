// The shapes of docs/api.md. Absent values are left out or null.

export type Role =
  | 'DRAFTER' | 'FIRST_REVIEWER' | 'REVIEWER' | 'SIGNER' | 'OFFICE' | 'HANDLER'
  | 'SUPERVISOR' | 'LEADER' | 'AUDITOR' | 'ADMIN' | 'SYSTEM'

type Maybe<T> = T | null | undefined

export interface Unit {
  id: string
  name: string
  shortNames?: string[]
  level?: string
  kind?: string
  parentId?: Maybe<string>
  active?: boolean
}

/* Tasks */

export interface PlanHead {
  title?: Maybe<string>
  year?: Maybe<number>
  kind?: Maybe<string>
  documentNumber?: Maybe<string>
  issuer?: Maybe<string>
  approvedBy?: Maybe<string>
  signedDate?: Maybe<string>
  addressees?: string[]
  /** What the plan carries out; with its own id where it is kept here, too. */
  upstream?: { title: string; documentNumber?: Maybe<string>; planId?: Maybe<string> }[]
  /** Plans that say they carry out this one. */
  downstream?: { planId: string; title?: Maybe<string>; unitName?: Maybe<string>; progress?: ProgressCounts }[]
}

export type TaskStatus = 'NOT_STARTED' | 'IN_PROGRESS' | 'DONE_PENDING_CHECK' | 'COMPLETED' | 'OVERDUE'

/** Number of task items by status, and together under `total`. */
export type ProgressCounts = Record<string, number>

export interface PlanGroup {
  name: string
  tasks?: number
  items?: number
  progress?: ProgressCounts
}

export interface Plan extends PlanHead {
  id: string
  groups?: PlanGroup[]
  progress?: ProgressCounts
  counts?: { tasks?: number; items?: number; pairs?: number }
  revision?: number
}

export interface LedgerUnit {
  text: string
  unitId?: Maybe<string>
  name?: Maybe<string>
  collective?: boolean
}

export interface LedgerLine {
  id: string
  planId: string
  seq: Maybe<number | string>
  order: number
  row: number
  group: Maybe<string>
  name: Maybe<string>
  text: string
  units: LedgerUnit[]
  deadlineText?: Maybe<string>
  deadlineDate?: Maybe<string>
  allYear?: boolean
  status: TaskStatus
  evidence: { proposed: number; accepted: number }
  revision?: number
}

export type EvidenceState = 'PROPOSED' | 'ACCEPTED' | 'REJECTED' | 'WITHDRAWN'

export interface Evidence {
  id: string
  planId: string
  taskItemId: string
  taskName?: Maybe<string>
  itemText?: Maybe<string>
  disclosureItemId?: Maybe<string>
  title: string
  unit?: Maybe<string>
  url?: Maybe<string>
  kind?: Maybe<'ITEM' | 'LINK' | 'FILE' | 'NOTE'>
  note?: Maybe<string>
  date?: Maybe<string>
  submittedBy?: Maybe<string>
  publishedAt?: Maybe<string>
  state: EvidenceState
  decidedBy?: Maybe<string>
  decidedAt?: Maybe<string>
  reason?: Maybe<string>
  revision: number
  allowedActions?: string[]
}

/** A ledger line with the evidence itself instead of its counts. */
export interface TaskItem extends Omit<LedgerLine, 'evidence'> {
  evidence: Evidence[]
  remarks?: { id?: string; text: string; name?: Maybe<string>; at: string }[]
}

/* Disclosure */

export interface Column {
  id: string
  name: string
  parentId?: Maybe<string>
  order?: number
  /** Whose self-chosen column it is; none when every unit has it. */
  unit?: Maybe<string>
  /** Since when nothing new may be put into it. */
  closedAt?: Maybe<string>
}

export type Validity = 'VALID' | 'NOT_YET' | 'EXPIRED' | 'REPEALED' | 'AMENDED'
export type Openness = 'PROACTIVE' | 'ON_REQUEST' | 'CLOSED'
export type ItemType =
  | 'NORMATIVE_DOCUMENT' | 'POLICY' | 'NOTICE' | 'INTERPRETATION' | 'PRESS_RELEASE' | 'MEETING_RECORD'
  | 'RULE' | 'REPORT' | 'REPLY' | 'REPOST' | 'OTHER'
export type ItemState = 'DRAFT' | 'FIRST_REVIEW' | 'REVIEW' | 'SIGN_OFF' | 'APPROVED' | 'PUBLISHED' | 'WITHDRAWN' | 'ARCHIVED'
export type WithdrawalKind = 'IN_ERROR' | 'REPEALED' | 'CONSOLIDATED'

export interface Attachment {
  name: string
  url: string
  mediaType?: Maybe<string>
  /** In bytes. */
  size?: Maybe<number>
  sha256?: Maybe<string>
  fileId?: Maybe<string>
  altText?: Maybe<string>
}

export type StatedLink = 'AMENDS' | 'REPEALS' | 'REPLACES' | 'INTERPRETS' | 'REPLIES_TO' | 'DECIDES'
export type LinkKind = StatedLink | 'AMENDED_BY' | 'REPEALED_BY' | 'REPLACED_BY' | 'INTERPRETED_BY' | 'REPLIED_BY' | 'DECIDED_BY'

/** Another document that an item speaks of, by its id or in words. */
export interface ItemLink {
  kind: LinkKind
  itemId?: Maybe<string>
  title?: Maybe<string>
  documentNumber?: Maybe<string>
}

export type ChangeKind = 'MAJOR' | 'MINOR'

export interface EditionLine {
  number: number
  publishedAt: string
  kind: 'FIRST' | ChangeKind
  note?: Maybe<string>
  contentHash: string
}

export interface ValidityChange {
  validity: Validity
  from: string
  basis?: Maybe<string>
  byItem?: Maybe<string>
  at?: Maybe<string>
}

export interface Migrated {
  from?: Maybe<string>
  at?: Maybe<string>
}

/** What a drafter writes; the services add the rest. */
export interface ItemContent {
  externalId?: Maybe<string>
  type: ItemType
  title: string
  column: string
  infoClass?: Maybe<string>
  documentNumber?: Maybe<string>
  issuer: string
  publisher?: Maybe<string>
  signedDate?: Maybe<string>
  effectiveDate?: Maybe<string>
  expiryDate?: Maybe<string>
  validity: Validity
  themeClass?: Maybe<string>
  genre?: Maybe<string>
  normativeNumber?: Maybe<string>
  consultUnit?: Maybe<string>
  consultPhone?: Maybe<string>
  /** Code of the catalogue entry or standard item that this fulfils. */
  catalogueCode?: Maybe<string>
  /** Day on which the information was formed or changed; terms run from there. */
  formedDate?: Maybe<string>
  openness: Openness
  body: string
  summary?: Maybe<string>
  attachments: Attachment[]
  taskRef?: Maybe<{ planId: string; taskItemId: string }>
  unit?: Maybe<string>
  opennessGround?: Maybe<string>
  visibility?: Maybe<'PUBLIC' | 'INTERNAL'>
  links?: Maybe<ItemLink[]>
  source?: Maybe<string>
  sourceUrl?: Maybe<string>
  change?: Maybe<{ kind: ChangeKind; note: string }>
}

export interface PublicItem extends ItemContent {
  id: string
  indexNumber?: Maybe<string>
  state?: ItemState
  publishedAt?: Maybe<string>
  editionPublishedAt?: Maybe<string>
  revision?: number
  edition?: Maybe<number>
  editions?: Maybe<EditionLine[]>
  migrated?: Maybe<Migrated>
  validityChanges?: Maybe<ValidityChange[]>
}

export interface ItemSummary {
  id: string
  externalId?: Maybe<string>
  title: string
  column?: Maybe<string>
  unit?: Maybe<string>
  unitName?: Maybe<string>
  issuer?: Maybe<string>
  documentNumber?: Maybe<string>
  signedDate?: Maybe<string>
  publishedAt?: Maybe<string>
  validity?: Maybe<Validity>
  summary?: Maybe<string>
  highlights?: string[]
}

export interface Facet {
  value: string
  label?: Maybe<string>
  count: number
}

export interface SearchAnswer {
  items: ItemSummary[]
  next?: Maybe<string>
  total: number
  facets: Partial<Record<'column' | 'unit' | 'themeClass' | 'year', Facet[]>>
}

export interface Approval {
  stage: string
  person: string
  name?: Maybe<string>
  at: string
  contentHash?: Maybe<string>
  remark?: Maybe<string>
}

export interface Return {
  stage: string
  person: string
  name?: Maybe<string>
  at: string
  reason: string
}

/** What a submission would be refused for. */
export interface Finding {
  pointer: string
  detail: string
}

export interface WorkingItem extends ItemContent {
  id: string
  indexNumber?: Maybe<string>
  state: ItemState
  revision: number
  contentHash: string
  approvals?: Approval[]
  returns?: Return[]
  findings?: Finding[]
  /** What hinders nothing, but should be looked at. */
  warnings?: Finding[]
  suggestions?: Maybe<{ genre?: Maybe<string>; documentNumber?: Maybe<string> }>
  edition?: Maybe<EditionLine>
  editions?: Maybe<EditionLine[]>
  incoming?: Maybe<ItemLink[]>
  validityChanges?: Maybe<ValidityChange[]>
  migrated?: Maybe<Migrated>
  schedule?: Maybe<{ at: string; by?: Maybe<{ id: string; name?: Maybe<string> }> }>
  verification?: Maybe<{ result: 'ACCURATE' | 'INACCURATE'; note?: Maybe<string>; person?: Maybe<{ id: string; name?: Maybe<string> }>; at: string; nextDate?: Maybe<string> }>
  withdrawal?: Maybe<{ kind: WithdrawalKind; reason: string; at?: Maybe<string>; redirectTo?: Maybe<string> }>
  history?: { at: string; action: string; name?: Maybe<string>; person?: Maybe<string>; note?: Maybe<string> }[]
  publishedAt?: Maybe<string>
  allowedActions: string[]
}

export interface DeskLine {
  id: string
  title: string
  state: ItemState
  unit?: Maybe<string>
  unitName?: Maybe<string>
  drafterName?: Maybe<string>
  type?: ItemType
  documentNumber?: Maybe<string>
  updatedAt?: Maybe<string>
  revision?: number
  allowedActions?: string[]
}

/* Feedback */

export type AppealKind = 'CONSULT' | 'COMPLAINT' | 'HELP' | 'SUGGESTION' | 'ERROR'
export type AppealState = 'RECEIVED' | 'ASSIGNED' | 'REPLY_REVIEW' | 'ANSWERED'

export interface AppealRequest {
  kind: AppealKind
  topic: string
  title: string
  content: string
  name: string
  phone: string
  email?: string
  region?: string
  unit?: string
  itemId?: string
  publicConsent: boolean
}

export interface AppealReceipt {
  number: string
  queryCode: string
  receivedAt: string
  dueOn: string
}

export interface DeadlineDay {
  date: string
  counted: boolean
  reason?: Maybe<string>
}

export interface Reply {
  text: string
  at?: Maybe<string>
  unitName?: Maybe<string>
}

export interface FollowedAppeal {
  number: string
  state: AppealState
  title: string
  content: string
  receivedAt: string
  dueOn: string
  deadline?: Maybe<{ days?: unknown[] }>
  unitName?: Maybe<string>
  progress: { at: string; step: string; text?: Maybe<string> }[]
  reply?: Maybe<Reply>
  revision?: number
}

export interface AppealLine {
  number: string
  state: AppealState
  kind?: AppealKind
  title: string
  unit?: Maybe<string>
  unitName?: Maybe<string>
  receivedAt: string
  dueOn?: Maybe<string>
  overdue?: boolean
}

export interface AppealCase extends AppealLine {
  topic?: Maybe<string>
  content: string
  name?: Maybe<string>
  phone?: Maybe<string>
  email?: Maybe<string>
  region?: Maybe<string>
  itemId?: Maybe<string>
  publicConsent?: boolean
  deadline?: Maybe<{ days?: unknown[] }>
  progress?: { at: string; step: string; text?: Maybe<string>; name?: Maybe<string> }[]
  reply?: Maybe<Reply>
  proposedReply?: Maybe<Reply>
  revision: number
  allowedActions: string[]
}

export interface PublicResult {
  number: string
  title: string
  topic?: Maybe<string>
  question: string
  reply: string
  unit?: Maybe<string>
  unitName?: Maybe<string>
  receivedAt?: Maybe<string>
  answeredAt?: Maybe<string>
  publishedAt?: Maybe<string>
}

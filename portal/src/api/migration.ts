import { get, newKey, post, withQuery, type CallOptions } from './http'
import type { PageOf } from './page'
import type { Named } from './review'
import { upload, type Sending } from './upload'

type Maybe<T> = T | null | undefined
const base = '/api/disclosure/imports'

export type MigrationState = 'RECEIVED' | 'RUNNING' | 'DONE' | 'FAILED' | 'CANCELLED'

export interface RowError {
  row: number
  origin?: Maybe<string>
  externalId?: Maybe<string>
  /** A note hinders nothing. */
  severity: 'REFUSED' | 'NOTE'
  pointer?: Maybe<string>
  detail: string
}

/** History of an old site on its way into the public record. */
export interface Migration {
  id: string
  state: MigrationState
  dryRun: boolean
  from?: Maybe<string>
  source?: Maybe<{ name?: Maybe<string>; kind?: Maybe<string>; size?: Maybe<number> }>
  counts: Record<'read' | 'new' | 'changed' | 'unchanged' | 'refused' | 'notes', number>
  errors?: Maybe<RowError[]>
  ignored?: Maybe<Record<string, number>>
  problem?: Maybe<string>
  createdBy?: Maybe<Named>
  createdAt?: Maybe<string>
  finishedAt?: Maybe<string>
  allowedActions?: string[]
}

export interface MigrationRequest {
  column?: string
  type?: string
  unit?: string
  from: string
  /** What becomes of rows in which personal data or marks of secrecy are found. */
  screening?: string
  dryRun: boolean
}

const types: Record<string, string> = {
  ndjson: 'application/x-ndjson', jsonl: 'application/x-ndjson', json: 'application/json', csv: 'text/csv', html: 'text/html', htm: 'text/html',
  md: 'text/markdown', zip: 'application/zip',
}

export const mediaTypeOf = (name: string): string => types[name.split('.').pop()?.toLowerCase() ?? ''] ?? 'application/octet-stream'

export const startMigration = (file: File, request: MigrationRequest, sending: Sending = {}) =>
  upload<Migration>(withQuery(base, { ...request, name: file.name }), file, {
    ...sending, headers: { 'Content-Type': mediaTypeOf(file.name), 'Idempotency-Key': newKey() },
  })
export const migrations = (query: NonNullable<CallOptions['query']>) => get<PageOf<Migration>>(base, { query })
export const migration = (id: string) => get<Migration>(`${base}/${encodeURIComponent(id)}`)
export const migrationErrors = (id: string, cursor?: string) => get<PageOf<RowError>>(`${base}/${encodeURIComponent(id)}/errors`, { query: { limit: 100, cursor } })
export const errorsPath = (id: string) => `${base}/${encodeURIComponent(id)}/errors.csv`
export const cancelMigration = (id: string, reason: string) => post<Migration>(`${base}/${id}/cancel`, { body: { reason } })

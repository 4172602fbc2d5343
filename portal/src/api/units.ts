import { call, get } from './http'
import type { PageOf } from './page'
import type { Named } from './review'
import { sendSheet } from './sheets'

type Maybe<T> = T | null | undefined
const base = '/api/tasks/units'

export interface UnitContact {
  address?: Maybe<string>
  postalCode?: Maybe<string>
  officeHours?: Maybe<string>
  phone?: Maybe<string>
  fax?: Maybe<string>
  email?: Maybe<string>
}

/** A unit as the directory keeps it, with its names, its place and where it is reached. */
export interface DirectoryUnit {
  id: string
  name: string
  shortNames: string[]
  historicNames: string[]
  level: string
  kind: string
  parentId?: Maybe<string>
  active: boolean
  competentUnitId?: Maybe<string>
  validFrom?: Maybe<string>
  validTo?: Maybe<string>
  successorId?: Maybe<string>
  disclosureOffice?: Maybe<boolean>
  contact?: Maybe<UnitContact>
  revision: number
}

export interface UnitChange {
  revision: number
  at: string
  by: Named
  changed: { field: string; before?: unknown; after?: unknown }[]
}

export const directoryUnits = (query: { q?: string; parent?: string; limit: number; cursor?: string | undefined }) =>
  get<PageOf<DirectoryUnit>>(base, { query })
export const directoryUnit = (id: string) => get<DirectoryUnit>(`${base}/${encodeURIComponent(id)}`)
export const unitHistory = async (id: string) => (await get<PageOf<UnitChange>>(`${base}/${encodeURIComponent(id)}/history`, { query: { limit: 50 } })).items

/** With the revision that was seen; without one the unit must not exist yet. */
export const putUnit = async (id: string, body: unknown, revision?: number) =>
  (await call<DirectoryUnit>('PUT', `${base}/${encodeURIComponent(id)}`, { body, ...(revision === undefined ? { headers: { 'If-None-Match': '*' } } : { revision }) })).data

export const importUnits = (file: File, dryRun: boolean) => sendSheet('/api/tasks/imports/units', file, dryRun)

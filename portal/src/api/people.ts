import { call, get } from './http'
import type { PageOf } from './page'
import { sendSheet } from './sheets'
import type { Role } from './types'

/** Somebody of the staff, as the directory knows who works where. */
export interface Colleague {
  id: string
  name: string
  unit: string
  unitName?: string | null
  roles: Role[]
  active?: boolean
  revision?: number
}

const base = '/api/tasks/people'
const at = (id: string) => `${base}/${encodeURIComponent(id)}`

export const colleagues = async (q: string) => (await get<PageOf<Colleague>>(base, { query: { q, limit: 20 } })).items
export const person = (id: string) => get<Colleague>(at(id))
export const people = (query: { q?: string; unit?: string; subtree?: boolean; role?: string; limit: number; cursor?: string | undefined }) =>
  get<PageOf<Colleague>>(base, { query })
/** With the revision that was seen; without one, whoever is there already is changed as well. */
export const putPerson = async (id: string, body: { name: string; unit: string; roles: Role[]; active?: boolean }, revision?: number) =>
  (await call<Colleague>('PUT', at(id), { body, ...(revision === undefined ? {} : { revision }) })).data
export const importPeople = (file: File, dryRun: boolean) => sendSheet('/api/tasks/imports/people', file, dryRun)

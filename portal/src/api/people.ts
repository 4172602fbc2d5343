import { get } from './http'
import type { PageOf } from './page'
import type { Role } from './types'

/** Somebody of the staff, as the directory knows who works where. */
export interface Colleague {
  id: string
  name: string
  unit: string
  unitName?: string | null
  roles: Role[]
}

export const colleagues = async (q: string) => (await get<PageOf<Colleague>>('/api/tasks/people', { query: { q, limit: 20 } })).items

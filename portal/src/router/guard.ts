import type { Role } from '@/api/types'
import { hasAnyRole, type Person } from '@/auth/person'

/** What a page demands of its visitor; absent means public. */
export interface Demand {
  staff?: boolean
  roles?: readonly Role[]
}

export type Passage = 'open' | 'login' | 'forbidden'

/** Whether a visitor may enter a page. The services decide again on every request. */
export function passage(demand: Demand, person: Person | undefined): Passage {
  const staffOnly = demand.staff || (demand.roles?.length ?? 0) > 0
  if (!staffOnly) return 'open'
  if (!person) return 'login'
  return hasAnyRole(person, demand.roles ?? []) ? 'open' : 'forbidden'
}

/** Only paths of this site are returned to after a login; anything else leads to the desk. */
export function safeReturn(path: string | undefined): string {
  return path && /^\/(?![/\\])/.test(path) ? path : '/desk'
}

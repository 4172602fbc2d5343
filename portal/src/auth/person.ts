import type { Role } from '@/api/types'

/** Who is logged in, as the access token says. */
export interface Person {
  id: string
  name: string
  unit: string
  roles: readonly Role[]
  /** Seconds since the epoch. */
  expiresAt: number
}

function decode(part: string): string {
  const binary = atob(part.replace(/-/g, '+').replace(/_/g, '/'))
  return new TextDecoder().decode(Uint8Array.from(binary, (char) => char.charCodeAt(0)))
}

/** Reads the claims only; whether the token is genuine is for the services to say. */
export function personOf(token: string): Person | undefined {
  const payload = token.split('.')[1]
  if (!payload) return undefined
  try {
    const claims = JSON.parse(decode(payload)) as Record<string, unknown>
    if (typeof claims['sub'] !== 'string') return undefined
    return {
      id: claims['sub'],
      name: typeof claims['name'] === 'string' ? claims['name'] : claims['sub'],
      unit: typeof claims['unit'] === 'string' ? claims['unit'] : '',
      roles: Array.isArray(claims['roles']) ? (claims['roles'] as Role[]) : [],
      expiresAt: typeof claims['exp'] === 'number' ? claims['exp'] : 0,
    }
  } catch {
    return undefined
  }
}

export function hasAnyRole(person: Person | undefined, roles: readonly Role[]): boolean {
  return person !== undefined && (roles.length === 0 || roles.some((role) => person.roles.includes(role)))
}

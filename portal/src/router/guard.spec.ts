import { describe, expect, it } from 'vitest'
import type { Person } from '@/auth/person'
import { rolesOf } from '@/layouts/navigation'
import { passage, safeReturn } from './guard'
import { Page } from './names'
import { routes } from './routes'

const drafter: Person = { id: 'drafter', name: '沈言', unit: 'u', roles: ['DRAFTER'], expiresAt: 0 }

describe('passage', () => {
  it('lets everybody read', () => {
    expect(passage({}, undefined)).toBe('open')
  })

  it('sends strangers to the login and others where they belong', () => {
    expect(passage({ staff: true }, undefined)).toBe('login')
    expect(passage({ staff: true }, drafter)).toBe('open')
    expect(passage({ roles: ['OFFICE'] }, drafter)).toBe('forbidden')
    expect(passage({ roles: ['OFFICE', 'DRAFTER'] }, drafter)).toBe('open')
  })
})

describe('safeReturn', () => {
  it('returns inside the site only', () => {
    expect(safeReturn('/desk/import?x=1')).toBe('/desk/import?x=1')
    for (const path of ['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', '', undefined]) {
      expect(safeReturn(path)).toBe('/desk')
    }
  })
})

describe('routes', () => {
  it('has one for every page name', () => {
    expect(routes.map(({ name }) => name).toSorted()).toEqual(Object.values(Page).toSorted())
  })

  it('guards everything under /desk and nothing else', () => {
    for (const { path, meta } of routes) {
      expect(passage(meta ?? {}, undefined), path).toBe(path.startsWith('/desk') ? 'login' : 'open')
    }
  })

  it('asks for the same roles as the navigation', () => {
    const importing = routes.find(({ name }) => name === Page.importing)
    expect(importing?.meta?.roles).toEqual(rolesOf(Page.importing))
    expect(passage(importing?.meta ?? {}, drafter)).toBe('forbidden')
  })
})

import { describe, expect, it } from 'vitest'
import { hasAnyRole, personOf } from './person'

function tokenWith(claims: object): string {
  const bytes = new TextEncoder().encode(JSON.stringify(claims))
  const part = btoa(String.fromCharCode(...bytes)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')
  return `e30.${part}.sig`
}

describe('personOf', () => {
  it('reads Chinese names, unit and roles', () => {
    const token = tokenWith({ sub: 'drafter', name: '沈言', unit: 'wangchuan-education', roles: ['DRAFTER'], exp: 1800000000 })
    expect(personOf(token)).toEqual({ id: 'drafter', name: '沈言', unit: 'wangchuan-education', roles: ['DRAFTER'], expiresAt: 1800000000 })
  })

  it('knows a person without a name by the id, and without roles none', () => {
    expect(personOf(tokenWith({ sub: 'x' }))).toMatchObject({ name: 'x', roles: [], expiresAt: 0 })
  })

  it.each(['', 'opaque', 'a.b.c', 'e30.e30.x'])('knows nobody from %j', (token) => {
    expect(personOf(token)).toBeUndefined()
  })
})

describe('hasAnyRole', () => {
  const office = personOf(tokenWith({ sub: 'office', roles: ['OFFICE'] }))

  it('asks for one of the roles', () => {
    expect(hasAnyRole(office, ['SIGNER', 'OFFICE'])).toBe(true)
    expect(hasAnyRole(office, ['DRAFTER'])).toBe(false)
  })

  it('lets any person in where no role is named, but never a stranger', () => {
    expect(hasAnyRole(office, [])).toBe(true)
    expect(hasAnyRole(undefined, [])).toBe(false)
  })
})

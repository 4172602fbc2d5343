import { describe, expect, it } from 'vitest'
import { deskPlaces, groupsFor, placesFor } from './navigation'

const person = (...roles: string[]) => ({ id: 'p', name: '某人', unit: 'wangchuan', roles }) as never

describe('the navigation of the desk', () => {
  it('puts every place under one title', () => {
    const names = deskPlaces.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    const office = groupsFor(person('OFFICE'))
    expect(office.length).toBeGreaterThanOrEqual(3)
    expect(office.flatMap(({ places }) => places)).toEqual(placesFor(person('OFFICE')))
  })

  it('leaves out titles under which the person has nothing', () => {
    expect(groupsFor(person('DRAFTER')).map(({ title }) => title)).not.toContain('系统')
    expect(groupsFor(person('ADMIN')).map(({ title }) => title)).toContain('系统')
    expect(groupsFor(undefined)).toEqual([])
  })
})

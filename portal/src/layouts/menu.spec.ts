import { describe, expect, it } from 'vitest'
import { Page } from '@/router/names'
import { favourites, habitsFrom, isOpen, matching, noHabits, turned, visited } from './menu'
import { groupsFor, placesFor } from './navigation'

const person = (...roles: string[]) => ({ id: 'p', name: '某人', unit: 'wangchuan', roles }) as never
const office = groupsFor(person('OFFICE'))
const named = (title: string) => office.find((group) => group.title === title)!

describe('the menu of the desk', () => {
  it('opens the group of the present page and leaves the others of a long menu closed', () => {
    expect(isOpen(named('任务台账'), office, noHabits, Page.evidence)).toBe(true)
    expect(isOpen(named('文件管理'), office, noHabits, Page.evidence)).toBe(false)
  })

  it('hides nothing of a short menu', () => {
    const auditor = groupsFor(person('SIGNER')).slice(0, 2)
    expect(auditor.every((group) => isOpen(group, auditor, noHabits, undefined))).toBe(true)
  })

  it('remembers what was opened and closed by hand, but never hides where the person is', () => {
    const closed = turned(turned(noHabits, '文件管理', true), '任务台账', false)
    expect(isOpen(named('文件管理'), office, closed, Page.desk)).toBe(true)
    expect(isOpen(named('任务台账'), office, closed, Page.desk)).toBe(false)
    expect(isOpen(named('任务台账'), office, closed, Page.ledgers)).toBe(true)
    expect(habitsFrom(JSON.stringify(closed))).toEqual(closed)
  })

  it('begins anew when what was kept is damaged', () => {
    for (const kept of [null, '', '{', '[]', '{"open":3}', 'null']) expect(habitsFrom(kept)).toEqual(noHabits)
  })

  it('offers what is used most, the most used first', () => {
    const pages = [Page.evidence, Page.evidence, Page.evidence, Page.evidence, Page.checks, Page.checks, Page.checks, Page.ledgers]
    const habits = pages.reduce(visited, noHabits)
    expect(favourites(placesFor(person('OFFICE')), habits).map(({ name }) => name)).toEqual([Page.evidence, Page.checks])
    expect(favourites(placesFor(person('SIGNER')).slice(0, 5), habits)).toEqual([])
  })

  it('finds places by the words of their name or description', () => {
    expect(matching(office, '督办').flatMap(({ places }) => places.map(({ name }) => name))).toContain(Page.orders)
    expect(matching(office, '汇编 PDF').flatMap(({ places }) => places.map(({ name }) => name))).toEqual([Page.compilations])
    expect(matching(office, '不存在的功能')).toEqual([])
    expect(matching(office, '  ')).toEqual(office)
  })
})

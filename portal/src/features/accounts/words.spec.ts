import { describe, expect, it } from 'vitest'
import type { Account, AccountProfile, Filing } from '@/api/accounts'
import { differences, endingFields, figureWords, filingOf, linesOf, monthRow, placeOf, profileFields, stepsOf } from './words'

const profile: AccountProfile = {
  kind: 'NEW_MEDIA', name: '望川教育', platform: '微信', number: 'wcedu', sponsor: 'edu', sponsorName: '县教体局', supervisorName: '县政府', contact: { name: '沈言' }, guardian: { name: '江砚', phone: '1' },
  reviewers: ['陆衡', '韩序'], purpose: '发布政策', main: false,
}
const account = { id: 'a', revision: 3, kind: 'NEW_MEDIA', state: 'OPEN', profile, filings: [], gaps: ['请填写监管人'], allowedActions: ['file:CHANGE', 'file:CLOSE', 'report', 'withdraw'] } as unknown as Account

describe('an account', () => {
  it('says where it is and what is missing', () => {
    expect(placeOf(profile)).toBe('微信 · wcedu')
    expect(placeOf({ kind: 'WEBSITE', domain: 'www.a.gov.cn' })).toBe('www.a.gov.cn')
    expect(linesOf(account)[0]).toContain('主管：县政府')
    expect(linesOf(account)[1]).toContain('请填写监管人')
  })

  it('offers only what the service allows', () => {
    expect(stepsOf(account).map(({ text }) => text)).toEqual(['变更备案', '关停备案', '报送月度数据', '撤回备案'])
    const waiting = { ...account, underWay: { typeName: '注销' } as Filing, allowedActions: ['approve', 'return'] }
    expect(stepsOf(waiting).map(({ text }) => text)).toEqual(['同意注销备案', '退回'])
  })
})

describe('a filing', () => {
  it('is made of its form', () => {
    const fields = profileFields('NEW_MEDIA', profile, 'edu')
    const values = Object.fromEntries(fields.map(({ name, value }) => [name, value]))
    const filing = filingOf('CHANGE', 'NEW_MEDIA', { ...values, reason: '改名' })
    expect(filing).toMatchObject({ type: 'CHANGE', reason: '改名', profile: { kind: 'NEW_MEDIA', name: '望川教育', contact: { name: '沈言' }, guardian: { name: '江砚', phone: '1' }, reviewers: ['陆衡', '韩序'] } })
    expect(profileFields('WEBSITE', undefined, 'edu').map(({ name }) => name)).toContain('domain')
  })

  it('asks for an announcement where a website ends', () => {
    expect(endingFields('CLOSE', 'WEBSITE').map(({ name }) => name)).toEqual(['reason', 'announcementId'])
    expect(endingFields('SUSPEND', 'WEBSITE')).toHaveLength(1)
    expect(endingFields('CLOSE', 'NEW_MEDIA')).toHaveLength(1)
  })

  it('shows what a change changes', () => {
    const filing = { profile: { ...profile, name: '望川教体' }, before: profile } as Filing
    expect(differences(filing)).toEqual([{ name: '名称', before: '望川教育', after: '望川教体' }])
    expect(differences({ profile } as Filing)).toEqual([])
  })
})

it('reports a month in the words of the office', () => {
  expect(monthRow('a', { month: '2026-11', posts: 3 })).toEqual({ account: 'a', month: '2026-11', posts: 3 })
  expect(monthRow('a', { month: '2026-11', posts: 3, lastPostAt: '2026-11-05T10:00' })['lastPostAt']).toBe('2026-11-05T02:00:00.000Z')
  expect(figureWords({ month: '2026-11', posts: 3, followers: 0, presence: 'GONE', by: { id: 'p', name: '沈言' } })).toBe('2026-11：发布 3 条，关注 0，账号已不存在')
})

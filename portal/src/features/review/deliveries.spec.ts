import { expect, it } from 'vitest'
import { deliveredOf, factsOf, linesOf, planOf, reachText } from './deliveries'

it('reads one channel from each line and says which it does not know', () => {
  expect(linesOf('政务新媒体 望川发布\n\n报纸：望川日报\n飞鸽 一只\n广播')).toEqual({
    plans: [{ channel: 'NEW_MEDIA', place: '望川发布' }, { channel: 'NEWSPAPER', place: '望川日报' }],
    unknown: ['飞鸽 一只', '广播'],
  })
})

it('sends only what is known', () => {
  expect(planOf({ channel: 'SMS', place: '全县', audience: '' })).toEqual({ channel: 'SMS', place: '全县' })
  expect(deliveredOf({ readers: 0, at: '2026-03-02T09:00' })).toEqual({ readers: 0, at: '2026-03-02T01:00:00.000Z' })
  expect(deliveredOf({})).toEqual({})
})

it('tells how far an item has come', () => {
  const reach = { deliveries: [], planned: 1, delivered: 2, failed: 0, readers: 50, audience: 200, rate: 25, together: [] }
  expect(reachText(reach)).toBe('已发布 2，待发布 1；到达率 25%（50 / 200 人）')
  expect(reachText({ ...reach, rate: null })).toBe('已发布 2，待发布 1')
  expect(factsOf({ id: 'd', channel: 'SMS', channelName: '手机短信', place: '全县', state: 'DELIVERED', at: '2026-03-02T01:00:00Z', inTime: false, readers: 5, audience: 10, name: '沈言', revision: 2 })).toBe('2026-03-02 09:00　未同步　阅读 5 / 10 人')
})

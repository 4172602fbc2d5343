import { expect, it } from 'vitest'
import type { ScreenFinding } from '@/api/screening'
import { freshSecrecy, secrecyFaults, secrecyHarms, statementOf } from './secrecy'
import { inOrder, placeOf } from './screening'
import { obstaclesOf, readingsOf } from './standing'

const finding = (id: string, state: ScreenFinding['state'], severity: ScreenFinding['severity']) => ({ id, state, severity }) as ScreenFinding

it('shows what blocks first and what is settled last', () => {
  const all = [finding('a', 'JUSTIFIED', 'BLOCKING'), finding('b', 'OPEN', 'WARNING'), finding('c', 'OPEN', 'BLOCKING')]
  expect(inOrder(all).map(({ id }) => id)).toEqual(['c', 'b', 'a'])
})

it('says where a finding stands', () => {
  expect(placeOf({ pointer: '/attachments/0', part: '第5页' })).toBe('附件 1 第5页')
  expect(placeOf({ pointer: '/body', part: '第3段' })).toBe('正文 第3段')
  expect(placeOf({ pointer: '/title' })).toBe('标题')
})

it('sends a ground only with a result that needs one', () => {
  expect(statementOf({ result: 'CLEAR', ground: 'PRIVACY', harms: ['PRIVACY'], note: ' ', riskNote: '' })).toEqual({ result: 'CLEAR', harms: ['PRIVACY'] })
  expect(statementOf({ result: 'PARTIAL', ground: 'PRIVACY', harms: [], note: '含联系方式', riskNote: ' ' })).toEqual({ result: 'PARTIAL', ground: 'PRIVACY', harms: [], note: '含联系方式' })
  expect(statementOf(freshSecrecy(false))).toEqual({ result: 'NOT_OPEN' })
})

it('chooses nothing for the reviewer, who has looked for each harm', () => {
  const fresh = freshSecrecy(true)
  expect(secrecyFaults(fresh)['result']).toEqual(['请选择审查结论'])
  expect(secrecyFaults({ ...fresh, result: 'CLEAR', harms: ['PRIVACY'] })['harms']).toHaveLength(1)
  expect(secrecyFaults({ ...fresh, result: 'CLEAR', harms: Object.keys(secrecyHarms) })).toEqual({})
  expect(secrecyFaults({ ...fresh, result: 'NOT_OPEN' })).toEqual({})
  expect(secrecyFaults(freshSecrecy(false))).toEqual({})
})

it('counts the last word of each co-reader on the present content', () => {
  const said = (id: string, at: string, agrees: boolean, current = true) => ({ person: { id, name: id }, at, agrees, current, opinion: '' })
  const { agreed, lines } = readingsOf({ coReadings: [said('b', '2', true, false), said('a', '3', true), said('a', '1', false), said('c', '4', false)] })
  expect(agreed).toBe(1)
  expect(lines.map(({ at }) => at)).toEqual(['1', '2', '3', '4'])
})

it('names an obstacle once', () => {
  const obstacle = (to: string, detail: string) => ({ to, detail, pointer: '/body' })
  expect(obstaclesOf({ obstacles: [obstacle('SIGN_OFF', '缺解读'), obstacle('PUBLISHED', '缺解读')] })).toHaveLength(1)
})

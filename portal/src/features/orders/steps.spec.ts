import { describe, expect, it } from 'vitest'
import { bodyOf, causePath } from './steps'

describe('a step of an order', () => {
  it('sends the result with its proof', () => {
    expect(bodyOf('submit', { text: '已补齐。' }, [{ itemId: 'i1', title: '公告' }])).toEqual({ text: '已补齐。', evidence: [{ reference: '/api/disclosure/items/i1', title: '公告' }] })
    expect(bodyOf('submit', { text: '已补齐。' })).toEqual({ text: '已补齐。' })
  })

  it('gives the days that were asked for, and leaves the usual ones to the service', () => {
    expect(bodyOf('extend', { text: '汛期', workingDays: 12 })).toEqual({ reason: '汛期', workingDays: 12 })
    expect(bodyOf('reopen', { text: '未整改到位' })).toEqual({ reason: '未整改到位' })
  })

  it('sends nothing where nothing was said', () => {
    expect(bodyOf('close', {})).toBeUndefined()
    expect(bodyOf('acknowledge', { text: 'x' })).toBeUndefined()
  })
})

it('leads from an order to the problem behind it', () => {
  const order = { id: 'o', unit: 'u', demand: '', state: 'ISSUED', revision: 1 } as const
  expect(causePath({ ...order, cause: { kind: 'PROBLEM', reference: 'p1' } })).toBe('/api/tasks/problems/p1')
  expect(causePath({ ...order, cause: { kind: 'TASK', reference: 'u' } })).toBeUndefined()
})

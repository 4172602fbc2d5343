import { describe, expect, it } from 'vitest'
import { Problem } from '@/api/problem'
import { offered } from './facets'
import { withdrawalOf } from './withdrawal'

describe('withdrawalOf', () => {
  const gone = (body: Record<string, unknown>) => new Problem(410, 'WITHDRAWN', '已撤下。', undefined, [], undefined, body)

  it('reads the notice from the problem itself', () => {
    expect(withdrawalOf(gone({ title: 'Gone', kind: 'IN_ERROR', reason: '数据有误', withdrawnAt: '2026-01-01T00:00:00Z' }))).toEqual({
      title: '', kind: '内容有误', reason: '数据有误', at: '2026-01-01T00:00:00Z',
    })
  })

  it('reads a nested notice, and gets along with none', () => {
    expect(withdrawalOf(gone({ notice: { title: '旧通知', kind: 'REPEALED' } }))).toMatchObject({ title: '旧通知', kind: '文件废止' })
    expect(withdrawalOf(gone({}))).toEqual({ title: '', kind: '', reason: '', at: '' })
  })
})

describe('offered', () => {
  it('drops empty values but keeps the chosen one so that it can be undone', () => {
    const values = [{ value: 'a', count: 2 }, { value: 'b', count: 0 }]
    expect(offered(values, '')).toEqual([{ value: 'a', count: 2 }])
    expect(offered(values, 'b').map(({ value }) => value)).toEqual(['b', 'a'])
  })
})

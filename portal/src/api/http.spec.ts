import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { call, newKey, useTokens, withQuery } from './http'

const sent = vi.fn<typeof fetch>()
const json = (body: unknown, init: ResponseInit = {}) =>
  new Response(JSON.stringify(body), { status: 200, ...init, headers: { 'Content-Type': 'application/json', ...init.headers } })
const headersOf = () => sent.mock.calls[0]?.[1]?.headers as Headers

beforeEach(() => vi.stubGlobal('fetch', sent))
afterEach(() => {
  vi.unstubAllGlobals()
  sent.mockReset()
  useTokens({ token: () => undefined, refused: () => undefined })
})

describe('call', () => {
  it('sends the revision, the key and the token', async () => {
    sent.mockResolvedValue(json({ ok: true }, { headers: { ETag: '"8"' } }))
    useTokens({ token: () => 'abc', refused: () => undefined })
    const answer = await call('PUT', '/api/x', { body: { a: 1 }, revision: 7, idempotencyKey: 'k' })
    expect(headersOf().get('If-Match')).toBe('"7"')
    expect(headersOf().get('Idempotency-Key')).toBe('k')
    expect(headersOf().get('Authorization')).toBe('Bearer abc')
    expect(answer).toEqual({ data: { ok: true }, status: 200, etag: '8' })
  })

  it('sends text as text and leaves the boundary of a form to the browser', async () => {
    sent.mockImplementation(async () => json({}))
    await call('POST', '/api/x', { body: '工作要点' })
    expect(headersOf().get('Content-Type')).toBe('text/plain;charset=UTF-8')
    sent.mockClear()
    await call('POST', '/api/x', { body: new FormData() })
    expect(headersOf().get('Content-Type')).toBeNull()
  })

  it('throws the problem of the service', async () => {
    sent.mockResolvedValue(new Response(JSON.stringify({ code: 'STALE_REVISION' }), { status: 412, headers: { 'Content-Type': 'application/problem+json' } }))
    await expect(call('PUT', '/api/x')).rejects.toMatchObject({ status: 412, code: 'STALE_REVISION' })
  })

  it('says that the network is down', async () => {
    sent.mockRejectedValue(new TypeError('Failed to fetch'))
    await expect(call('GET', '/api/x')).rejects.toMatchObject({ code: 'OFFLINE' })
  })

  it('asks for a new login when the token is refused', async () => {
    const refused = vi.fn()
    useTokens({ token: () => 'old', refused })
    sent.mockResolvedValue(new Response('', { status: 401 }))
    await expect(call('GET', '/api/x')).rejects.toMatchObject({ status: 401 })
    expect(refused).toHaveBeenCalledOnce()
  })

  it('accepts an answer without a body', async () => {
    sent.mockResolvedValue(new Response(null, { status: 204 }))
    expect((await call('POST', '/api/x')).data).toBeUndefined()
  })
})

describe('withQuery', () => {
  it('leaves out what is empty and encodes the rest', () => {
    expect(withQuery('/a', { q: '规划 & 计划', cursor: undefined, column: '', limit: 20 })).toBe('/a?q=%E8%A7%84%E5%88%92+%26+%E8%AE%A1%E5%88%92&limit=20')
    expect(withQuery('/a', {})).toBe('/a')
  })
})

it('makes keys that differ and fit the header', () => {
  expect(newKey()).toMatch(/^[0-9a-f]{32}$/)
  expect(newKey()).not.toBe(newKey())
})

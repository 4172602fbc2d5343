import { describe, expect, it } from 'vitest'
import { Problem } from './problem'

function answer(status: number, body: unknown, headers: Record<string, string> = {}): Response {
  return new Response(typeof body === 'string' ? body : JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/problem+json', ...headers },
  })
}

describe('Problem', () => {
  it('keeps the words, code and fields of the service', async () => {
    const problem = await Problem.from(
      answer(422, { code: 'INVALID_CONTENT', detail: '缺少必填要素。', errors: [{ pointer: '/title', detail: '不能为空' }] }),
    )
    expect(problem).toMatchObject({ status: 422, code: 'INVALID_CONTENT', detail: '缺少必填要素。' })
    expect(problem.fieldErrors('title')).toEqual(['不能为空'])
  })

  it('finds the errors below a field but not those of a namesake', async () => {
    const errors = [{ pointer: '/taskRef/planId', detail: '没有这个计划' }, { pointer: '/taskReference', detail: '别的' }]
    const problem = await Problem.from(answer(422, { errors }))
    expect(problem.fieldErrors('taskRef')).toEqual(['没有这个计划'])
  })

  it('prefers the request id of the header over the trace id', async () => {
    const problem = await Problem.from(answer(500, { traceId: 't1' }, { 'X-Request-Id': 'r1' }))
    expect(problem.requestId).toBe('r1')
    expect((await Problem.from(answer(500, { traceId: 't1' }))).requestId).toBe('t1')
  })

  it('has Chinese words of its own for an answer without a body', async () => {
    const problem = await Problem.from(answer(503, '<html>', { 'Content-Type': 'text/html', 'Retry-After': '5' }))
    expect(problem).toMatchObject({ code: 'HTTP_503', detail: '服务暂时不可用，请稍后再试。', retryAfterSeconds: 5 })
  })

  it('survives JSON that was cut short and JSON that is no object', async () => {
    expect((await Problem.from(answer(404, '{"detail":'))).isAbsent).toBe(true)
    expect((await Problem.from(answer(412, 'null'))).isStale).toBe(true)
  })

  it('hides the details of a programming error', () => {
    expect(Problem.unknown(new TypeError('x is undefined')).detail).toBe('页面出现意外错误，请刷新后重试。')
  })
})

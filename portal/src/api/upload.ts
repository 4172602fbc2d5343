import { authorization, loginRefused } from './http'
import { Problem } from './problem'

export interface Sending {
  /** Bytes sent so far and in all. */
  onProgress?: (sent: number, total: number) => void
  signal?: AbortSignal
  headers?: Record<string, string>
}

function problemOf(request: XMLHttpRequest): Promise<Problem> {
  const headers = new Headers()
  for (const name of ['Content-Type', 'X-Request-Id', 'Retry-After']) {
    const value = request.getResponseHeader(name)
    if (value) headers.set(name, value)
  }
  return Problem.from(new Response(request.responseText, { status: request.status, headers }))
}

/** Sends a file by POST and says how far it is, which `fetch` cannot; a refusal is thrown as a {@link Problem}. */
export function upload<T>(path: string, body: XMLHttpRequestBodyInit, sending: Sending = {}): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', path)
    const headers = { Accept: 'application/json, application/problem+json', ...authorization(), ...sending.headers }
    Object.entries(headers).forEach(([name, value]) => request.setRequestHeader(name, value))
    request.upload.onprogress = ({ loaded, total }) => sending.onProgress?.(loaded, total)
    request.onerror = () => reject(Problem.offline())
    request.onabort = () => reject(new Problem(0, 'ABORTED', '上传已取消。'))
    request.onload = async () => {
      if (request.status >= 200 && request.status < 300) return resolve(JSON.parse(request.responseText) as T)
      const problem = await problemOf(request)
      if (request.status === 401) loginRefused()
      reject(problem)
    }
    sending.signal?.addEventListener('abort', () => request.abort())
    request.send(body)
  })
}

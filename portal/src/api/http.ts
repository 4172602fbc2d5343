import { Problem } from './problem'

/** What a caller may add to a request. */
export interface CallOptions {
  query?: Record<string, string | number | boolean | null | undefined>
  /** JSON value, plain text or a form with a file. */
  body?: unknown
  contentType?: string
  /** Revision the person saw; sent as `If-Match`. */
  revision?: number | string
  /** Repeats of one intention carry the same key. */
  idempotencyKey?: string
  headers?: Record<string, string>
  signal?: AbortSignal
}

/** An answer together with what its headers say. */
export interface Answer<T> {
  data: T
  status: number
  etag?: string
}

export interface TokenSource {
  token(): string | undefined
  /** Called when a service asks for a login: no token, or one that is no longer good. */
  refused(): void
}

let tokens: TokenSource = { token: () => undefined, refused: () => undefined }

export function useTokens(source: TokenSource): void {
  tokens = source
}

/** What identifies the caller; for requests that cannot go through {@link fetchAnswer}. */
export function authorization(): Record<string, string> {
  const token = tokens.token()
  return token ? { Authorization: `Bearer ${token}` } : {}
}

export const loginRefused = (): void => tokens.refused()

export function withQuery(path: string, query: CallOptions['query'] = {}): string {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') parameters.set(name, String(value))
  }
  const text = parameters.toString()
  return text ? `${path}?${text}` : path
}

/** Works without a secure context, too, unlike `crypto.randomUUID`. */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function encode(options: CallOptions, headers: Headers): BodyInit | undefined {
  const { body } = options
  if (body === undefined) return undefined
  if (body instanceof FormData) return body
  if (typeof body === 'string') {
    headers.set('Content-Type', options.contentType ?? 'text/plain;charset=UTF-8')
    return body
  }
  headers.set('Content-Type', 'application/json')
  return JSON.stringify(body)
}

/** Sends one request and gives the answer unread; every refusal is thrown as a {@link Problem}. */
export async function fetchAnswer(method: string, path: string, options: CallOptions = {}): Promise<Response> {
  const headers = new Headers({ Accept: 'application/json, application/problem+json', ...authorization(), ...options.headers })
  if (options.revision !== undefined) headers.set('If-Match', `"${options.revision}"`)
  if (options.idempotencyKey) headers.set('Idempotency-Key', options.idempotencyKey)
  const body = encode(options, headers)

  const response = await fetch(withQuery(path, options.query), {
    method,
    headers,
    body: body ?? null,
    signal: options.signal ?? null,
  }).catch((cause: unknown) => {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause
    throw Problem.offline()
  })
  if (!response.ok) {
    const problem = await Problem.from(response)
    if (response.status === 401) tokens.refused()
    throw problem
  }
  return response
}

/** Sends one request and reads its JSON; every refusal is thrown as a {@link Problem}. */
export async function call<T>(method: string, path: string, options: CallOptions = {}): Promise<Answer<T>> {
  const response = await fetchAnswer(method, path, options)
  const text = await response.text()
  const etag = response.headers.get('ETag')?.replace(/^W\//, '').replace(/^"|"$/g, '')
  return {
    data: (text ? JSON.parse(text) : undefined) as T,
    status: response.status,
    ...(etag ? { etag } : {}),
  }
}

export const get = async <T>(path: string, options?: CallOptions): Promise<T> => (await call<T>('GET', path, options)).data
export const post = async <T>(path: string, options?: CallOptions): Promise<T> => (await call<T>('POST', path, options)).data
export const put = async <T>(path: string, options?: CallOptions): Promise<T> => (await call<T>('PUT', path, options)).data

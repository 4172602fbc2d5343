/** One refused field of a request, by JSON pointer. */
export interface FieldError {
  pointer: string
  detail: string
}

interface ProblemBody {
  title?: string
  status?: number
  detail?: string
  code?: string
  traceId?: string
  errors?: FieldError[]
}

const fallbackDetail: Record<number, string> = {
  400: '请求的格式不正确。',
  401: '请先登录。',
  403: '您没有办理此事的权限。',
  404: '没有找到您要的内容。',
  409: '当前状态不允许这样办理。',
  410: '该内容已经撤下。',
  412: '内容已被他人修改，请重新载入后再保存。',
  413: '提交的内容过大。',
  415: '不支持这种文件格式。',
  422: '填写的内容有误，请检查。',
  428: '缺少版本信息，请重新载入后再试。',
  429: '操作过于频繁，请稍后再试。',
  503: '服务暂时不可用，请稍后再试。',
  504: '服务响应超时，请稍后再试。',
}

/** A refusal or failure in the words of the service (RFC 9457), or of the portal when the service could not say. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: string,
    readonly requestId?: string,
    readonly errors: readonly FieldError[] = [],
    readonly retryAfterSeconds?: number,
    readonly body: Readonly<Record<string, unknown>> = {},
  ) {
    super(detail)
    this.name = 'Problem'
  }

  get isStale(): boolean {
    return this.status === 412
  }

  get isGone(): boolean {
    return this.status === 410
  }

  get isAbsent(): boolean {
    return this.status === 404
  }

  /** The messages of one field: `fieldErrors('title')` finds `/title` and everything below it. */
  fieldErrors(field: string): string[] {
    return this.errors
      .filter(({ pointer }) => pointer === `/${field}` || pointer.startsWith(`/${field}/`))
      .map(({ detail }) => detail)
  }

  static offline(): Problem {
    return new Problem(0, 'OFFLINE', '网络不通，请检查连接后重试。')
  }

  static unknown(cause: unknown): Problem {
    return cause instanceof Problem ? cause : new Problem(0, 'UNEXPECTED', '页面出现意外错误，请刷新后重试。')
  }

  static async from(response: Response): Promise<Problem> {
    const body = await readBody(response)
    const requestId = response.headers.get('X-Request-Id') ?? body.traceId
    const retryAfter = Number(response.headers.get('Retry-After'))
    return new Problem(
      response.status,
      body.code ?? `HTTP_${response.status}`,
      body.detail || fallbackDetail[response.status] || '服务出现错误，请稍后再试。',
      requestId ?? undefined,
      body.errors ?? [],
      Number.isFinite(retryAfter) && retryAfter > 0 ? retryAfter : undefined,
      body as Record<string, unknown>,
    )
  }
}

async function readBody(response: Response): Promise<ProblemBody> {
  const isJson = /\bjson\b/.test(response.headers.get('Content-Type') ?? '')
  if (!isJson) return {}
  try {
    const parsed: unknown = await response.json()
    return parsed !== null && typeof parsed === 'object' ? (parsed as ProblemBody) : {}
  } catch {
    // A proxy may cut an error page short; the status alone still says what happened.
    return {}
  }
}

import { Problem } from '@/api/problem'
import { newChallenge, randomText } from './pkce'

/** What the portal must know of the identity provider; comes from `/config.json`. */
export interface IdentitySettings {
  issuer: string
  clientId: string
}

interface Endpoints {
  authorization_endpoint: string
  token_endpoint: string
  end_session_endpoint?: string
}

/** A login that left the page and has to be recognised when it returns. */
export interface Attempt {
  state: string
  verifier: string
  /** Page the person wanted. */
  returnTo: string
}

export interface Grant {
  accessToken: string
  idToken?: string
}

const scopes = 'openid profile'

export const redirectUri = (): string => `${location.origin}/login/callback`

const loopback = ['localhost', '127.0.0.1', '[::1]']

/** One machine has several names for itself, and the provider lets people back under one only: that one, unless the page has it. */
export function knownOrigin(issuer: string, here: URL): string | undefined {
  const known = new URL(issuer)
  const alike = known.protocol === here.protocol && known.port === here.port && [known, here].every(({ hostname }) => loopback.includes(hostname))
  return alike && known.origin !== here.origin ? known.origin : undefined
}

export async function endpointsOf(issuer: string): Promise<Endpoints> {
  const response = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`).catch(() => {
    throw Problem.offline()
  })
  if (!response.ok) throw new Problem(response.status, 'IDENTITY_UNAVAILABLE', '登录服务暂时不可用，请稍后再试。')
  return (await response.json()) as Endpoints
}

export async function startLogin(settings: IdentitySettings, returnTo: string): Promise<{ attempt: Attempt; url: string }> {
  const endpoints = await endpointsOf(settings.issuer)
  const { verifier, challenge } = await newChallenge()
  const state = randomText(16)
  const parameters = new URLSearchParams({
    response_type: 'code',
    client_id: settings.clientId,
    redirect_uri: redirectUri(),
    scope: scopes,
    state,
    code_challenge: challenge,
    code_challenge_method: 'S256',
  })
  return { attempt: { state, verifier, returnTo }, url: `${endpoints.authorization_endpoint}?${parameters}` }
}

/** Reads the code from the address the provider sent the browser back to; a foreign state is refused. */
export function codeOf(search: string, attempt: Attempt | undefined): string {
  const parameters = new URLSearchParams(search)
  if (parameters.get('error')) {
    throw new Problem(401, 'LOGIN_REFUSED', parameters.get('error_description') ?? '登录没有完成，请重新登录。')
  }
  const code = parameters.get('code')
  if (!code || !attempt || parameters.get('state') !== attempt.state) {
    throw new Problem(401, 'LOGIN_UNKNOWN', '这次登录已经失效，请重新登录。')
  }
  return code
}

export async function redeem(settings: IdentitySettings, attempt: Attempt, code: string): Promise<Grant> {
  const endpoints = await endpointsOf(settings.issuer)
  const response = await fetch(endpoints.token_endpoint, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', Accept: 'application/json' },
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: settings.clientId,
      redirect_uri: redirectUri(),
      code,
      code_verifier: attempt.verifier,
    }),
  })
  if (!response.ok) throw new Problem(response.status, 'LOGIN_REFUSED', '登录没有完成，请重新登录。')
  const body = (await response.json()) as { access_token: string; id_token?: string }
  return { accessToken: body.access_token, ...(body.id_token ? { idToken: body.id_token } : {}) }
}

export async function logoutUrl(settings: IdentitySettings, idToken: string | undefined): Promise<string | undefined> {
  const { end_session_endpoint: endpoint } = await endpointsOf(settings.issuer)
  if (!endpoint || !idToken) return undefined
  const parameters = new URLSearchParams({ id_token_hint: idToken, post_logout_redirect_uri: `${location.origin}/` })
  return `${endpoint}?${parameters}`
}

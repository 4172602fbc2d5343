import { afterEach, describe, expect, it, vi } from 'vitest'
import { codeOf, knownOrigin, redeem, startLogin } from './oidc'

const settings = { issuer: 'https://id.example/', clientId: 'portal' }
const attempt = { state: 's1', verifier: 'v1', returnTo: '/desk/import' }
const discovery = { authorization_endpoint: 'https://id.example/oauth2/authorize', token_endpoint: 'https://id.example/oauth2/token' }

afterEach(() => vi.unstubAllGlobals())

describe('codeOf', () => {
  it('gives the code of the own attempt', () => {
    expect(codeOf('?code=c1&state=s1', attempt)).toBe('c1')
  })

  it.each(['?code=c1&state=other', '?state=s1', ''])('refuses %s', (search) => {
    expect(() => codeOf(search, attempt)).toThrow('这次登录已经失效')
  })

  it('refuses a code that nobody asked for', () => {
    expect(() => codeOf('?code=c1&state=s1', undefined)).toThrow('这次登录已经失效')
  })

  it('passes on what the provider refused', () => {
    expect(() => codeOf('?error=access_denied', attempt)).toThrow('登录没有完成')
  })
})

describe('knownOrigin', () => {
  const at = (address: string, issuer = 'http://127.0.0.1:8080') => knownOrigin(issuer, new URL(address))

  it('leads from another name of the same machine to the one that the provider knows', () => {
    expect(at('http://localhost:8080/desk?x=1')).toBe('http://127.0.0.1:8080')
    expect(at('http://[::1]:8080/')).toBe('http://127.0.0.1:8080')
  })

  it('stays where the provider is elsewhere, or here already', () => {
    expect(at('http://127.0.0.1:8080/desk')).toBeUndefined()
    expect(at('http://localhost:8081/desk')).toBeUndefined()
    expect(at('https://gk.example/desk', 'https://id.example/')).toBeUndefined()
    expect(at('http://localhost:8080/', 'https://id.example/')).toBeUndefined()
  })
})

describe('startLogin', () => {
  it('leads to the endpoint that the issuer names, with the challenge and not the verifier', async () => {
    const fetched = vi.fn(async () => new Response(JSON.stringify(discovery)))
    vi.stubGlobal('fetch', fetched)
    const { attempt: begun, url } = await startLogin(settings, '/desk')
    const parameters = new URL(url).searchParams
    expect(fetched).toHaveBeenCalledWith('https://id.example/.well-known/openid-configuration')
    expect(url.startsWith('https://id.example/oauth2/authorize?')).toBe(true)
    expect(Object.fromEntries(parameters)).toMatchObject({ response_type: 'code', client_id: 'portal', code_challenge_method: 'S256', state: begun.state })
    expect(url).not.toContain(begun.verifier)
    expect(parameters.get('redirect_uri')).toBe(`${location.origin}/login/callback`)
  })
})

describe('redeem', () => {
  it('exchanges code and verifier for the token', async () => {
    const fetched = vi.fn(async (address: string, init?: RequestInit) => {
      if (address.endsWith('openid-configuration')) return new Response(JSON.stringify(discovery))
      expect(String(init?.body)).toContain('code_verifier=v1')
      return new Response(JSON.stringify({ access_token: 'a', id_token: 'i' }))
    })
    vi.stubGlobal('fetch', fetched)
    expect(await redeem(settings, attempt, 'c1')).toEqual({ accessToken: 'a', idToken: 'i' })
  })

  it('says that the login did not work out', async () => {
    vi.stubGlobal('fetch', async (address: string) =>
      address.endsWith('openid-configuration') ? new Response(JSON.stringify(discovery)) : new Response('{}', { status: 400 }),
    )
    await expect(redeem(settings, attempt, 'c1')).rejects.toMatchObject({ code: 'LOGIN_REFUSED' })
  })
})

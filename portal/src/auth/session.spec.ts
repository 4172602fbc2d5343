import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

const tokenUntil = (exp: number) => `e30.${btoa(JSON.stringify({ sub: 'office', roles: ['OFFICE'], exp }))}.s`
const soon = (seconds: number) => Date.now() / 1000 + seconds

async function freshSession() {
  vi.resetModules()
  return (await import('./session')).session
}

beforeEach(() => sessionStorage.clear())
afterEach(() => vi.unstubAllGlobals())

describe('session', () => {
  it('remembers the login of this tab across a reload', async () => {
    const accessToken = tokenUntil(soon(600))
    sessionStorage.setItem('gongkai.grant', JSON.stringify({ accessToken }))
    const session = await freshSession()
    expect(session.token()).toBe(accessToken)
    expect(session.person.value?.id).toBe('office')
  })

  it('does not use a token that is about to end', async () => {
    sessionStorage.setItem('gongkai.grant', JSON.stringify({ accessToken: tokenUntil(soon(5)) }))
    const session = await freshSession()
    expect(session.token()).toBeUndefined()
    expect(session.person.value).toBeUndefined()
    expect(sessionStorage.getItem('gongkai.grant')).toBeNull()
  })

  it('starts as nobody when the store is damaged', async () => {
    sessionStorage.setItem('gongkai.grant', '{oops')
    expect((await freshSession()).token()).toBeUndefined()
  })

  it('finishes a login once and answers the page that was wanted', async () => {
    sessionStorage.setItem('gongkai.login', JSON.stringify({ state: 's', verifier: 'v', returnTo: '/desk/evidence' }))
    const accessToken = tokenUntil(soon(600))
    vi.stubGlobal('fetch', async (address: string) => {
      if (address === '/config.json') return new Response(JSON.stringify({ issuer: 'https://id.example', clientId: 'portal' }))
      return new Response(JSON.stringify({ token_endpoint: 'https://id.example/token', access_token: accessToken }))
    })
    const session = await freshSession()
    expect(await session.finishLogin('?code=c&state=s')).toBe('/desk/evidence')
    expect(session.token()).toBe(accessToken)
    await expect(session.finishLogin('?code=c&state=s')).rejects.toThrow('已经失效')
  })
})

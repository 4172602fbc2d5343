import { describe, expect, it } from 'vitest'
import { challengeOf, newChallenge, randomText } from './pkce'

describe('PKCE', () => {
  it('computes the challenge of the example in RFC 7636, appendix B', async () => {
    expect(await challengeOf('dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk')).toBe('E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM')
  })

  it('makes verifiers of the allowed length and alphabet', async () => {
    const { verifier, challenge } = await newChallenge()
    expect(verifier).toMatch(/^[A-Za-z0-9_-]{43,128}$/)
    expect(challenge).toBe(await challengeOf(verifier))
  })

  it('never repeats itself', () => {
    expect(randomText()).not.toBe(randomText())
  })
})

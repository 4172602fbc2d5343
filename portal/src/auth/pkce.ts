import { Problem } from '@/api/problem'

/** The secret of one login attempt and its public image (RFC 7636, S256). */
export interface Challenge {
  verifier: string
  challenge: string
}

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '')
}

export function randomText(bytes = 32): string {
  return base64url(crypto.getRandomValues(new Uint8Array(bytes)))
}

export async function challengeOf(verifier: string): Promise<string> {
  if (!crypto.subtle) throw new Problem(0, 'INSECURE_ADDRESS', '登录需要通过 HTTPS 或本机地址访问本站。')
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))
  return base64url(new Uint8Array(digest))
}

export async function newChallenge(): Promise<Challenge> {
  const verifier = randomText(48)
  return { verifier, challenge: await challengeOf(verifier) }
}

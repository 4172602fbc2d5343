import { computed, readonly, ref } from 'vue'
import { Problem } from '@/api/problem'
import { settings } from '@/shared/settings'
import { codeOf, knownOrigin, logoutUrl, redeem, startLogin, type Attempt, type Grant } from './oidc'
import { personOf } from './person'

const grantKey = 'gongkai.grant'
const attemptKey = 'gongkai.login'
/** A token this close to its end (seconds) is no longer used. */
const margin = 15

function stored<T>(key: string): T | undefined {
  const text = sessionStorage.getItem(key)
  if (!text) return undefined
  try {
    return JSON.parse(text) as T
  } catch {
    sessionStorage.removeItem(key)
    return undefined
  }
}

const grant = ref<Grant | undefined>(stored<Grant>(grantKey))
const person = computed(() => (grant.value ? personOf(grant.value.accessToken) : undefined))

function forget(): void {
  grant.value = undefined
  sessionStorage.removeItem(grantKey)
}

/** The token while it is good; forgets it afterwards. */
function token(): string | undefined {
  if (!grant.value) return undefined
  const expiresAt = person.value?.expiresAt ?? 0
  if (expiresAt - margin < Date.now() / 1000) {
    forget()
    return undefined
  }
  return grant.value.accessToken
}

/** Leaves the page for the identity provider and comes back to `returnTo`. */
async function login(returnTo: string): Promise<void> {
  const provider = await settings()
  const known = knownOrigin(provider.issuer, new URL(location.href))
  if (known) {
    location.assign(`${known}/login/callback?${new URLSearchParams({ returnTo })}`)
    return
  }
  const { attempt, url } = await startLogin(provider, returnTo)
  sessionStorage.setItem(attemptKey, JSON.stringify(attempt))
  location.assign(url)
}

/** Ends the login at `/login/callback`; answers the page the person wanted. */
async function finishLogin(search: string): Promise<string> {
  const attempt = stored<Attempt>(attemptKey)
  sessionStorage.removeItem(attemptKey)
  const code = codeOf(search, attempt)
  if (!attempt) throw new Problem(401, 'LOGIN_UNKNOWN', '这次登录已经失效，请重新登录。')
  const answer = await redeem(await settings(), attempt, code)
  grant.value = answer
  sessionStorage.setItem(grantKey, JSON.stringify(answer))
  return attempt.returnTo
}

async function logout(): Promise<void> {
  const idToken = grant.value?.idToken
  forget()
  // Whoever uses this browser next must not find what was being written.
  sessionStorage.clear()
  const url = await logoutUrl(await settings(), idToken)
  location.assign(url ?? '/')
}

/** The login of this browser tab; closing the tab ends it. */
export const session = { person: readonly(person), token, login, finishLogin, logout, forget }

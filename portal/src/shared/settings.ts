import { Problem } from '@/api/problem'

/** What the installation says at run time; nothing of it is baked into the build. */
export interface Settings {
  issuer: string
  clientId: string
  siteName: string
}

let pending: Promise<Settings> | undefined

async function load(): Promise<Settings> {
  const response = await fetch('/config.json').catch(() => {
    throw Problem.offline()
  })
  if (!response.ok) throw await Problem.from(response)
  const body = (await response.json()) as Partial<Settings>
  return {
    issuer: body.issuer ?? location.origin,
    clientId: body.clientId ?? 'portal',
    siteName: body.siteName ?? '政务公开',
  }
}

/** Read once; a failed attempt is forgotten so that the next caller tries again. */
export function settings(): Promise<Settings> {
  pending ??= load().catch((cause: unknown) => {
    pending = undefined
    throw cause
  })
  return pending
}

import { reactive } from 'vue'
import { uploadFile, type StoredFile } from '@/api/files'
import { newKey } from '@/api/http'
import { Problem } from '@/api/problem'
import type { Attachment } from '@/api/types'

/** One file on its way. */
export interface Uploading {
  key: string
  name: string
  size: number
  percent: number
  state: 'SENDING' | 'CHECKING' | 'REFUSED'
  why: string
}

export type UploadStep =
  | { kind: 'begun'; key: string; name: string; size: number }
  | { kind: 'sent'; key: string; sent: number; total: number }
  | { kind: 'refused'; key: string; why: string }
  | { kind: 'gone'; key: string }

/** The files on their way after one more step. When all is sent the service still checks and cleans the file. */
export function afterStep(all: readonly Uploading[], step: UploadStep): Uploading[] {
  if (step.kind === 'begun') return [...all, { key: step.key, name: step.name, size: step.size, percent: 0, state: 'SENDING', why: '' }]
  if (step.kind === 'gone') return all.filter(({ key }) => key !== step.key)
  return all.map((one) => {
    if (one.key !== step.key || one.state === 'REFUSED') return one
    if (step.kind === 'refused') return { ...one, state: 'REFUSED', why: step.why }
    const percent = step.total > 0 ? Math.min(100, Math.floor((step.sent * 100) / step.total)) : one.percent
    return { ...one, percent: Math.max(one.percent, percent), state: percent === 100 ? 'CHECKING' : one.state }
  })
}

/** What an item says of a file that the service keeps. */
export const attachmentOf = (file: StoredFile): Attachment => ({
  name: file.name, url: file.url, mediaType: file.mediaType, size: file.size, sha256: file.sha256, fileId: file.id,
})

/** Why a file was refused: the service's words, the detail of the file first. */
export const refusalOf = (problem: Problem): string => problem.errors[0]?.detail ?? problem.detail

/** Sends files one after the other; each is handed over when the service has taken it. */
export function useUploads(taken: (file: StoredFile) => void) {
  const state = reactive({ files: [] as Uploading[] })
  const aborts = new Map<string, AbortController>()
  let chain: Promise<void> = Promise.resolve()
  const step = (one: UploadStep): void => void (state.files = afterStep(state.files, one))

  async function send(key: string, file: File): Promise<void> {
    const abort = aborts.get(key)
    if (!abort) return
    try {
      taken(await uploadFile(file, { signal: abort.signal, onProgress: (sent, total) => step({ kind: 'sent', key, sent, total }) }))
      step({ kind: 'gone', key })
    } catch (cause) {
      step({ kind: 'refused', key, why: refusalOf(Problem.unknown(cause)) })
    } finally {
      aborts.delete(key)
    }
  }

  function add(files: Iterable<File>): Promise<void> {
    for (const file of files) {
      const key = newKey()
      aborts.set(key, new AbortController())
      step({ kind: 'begun', key, name: file.name, size: file.size })
      chain = chain.then(() => send(key, file))
    }
    return chain
  }

  function remove(key: string): void {
    aborts.get(key)?.abort()
    aborts.delete(key)
    step({ kind: 'gone', key })
  }
  return { state, add, remove }
}

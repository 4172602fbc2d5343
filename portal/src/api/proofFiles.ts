import { newKey } from './http'
import { upload, type Sending } from './upload'

const base = '/api/tasks/files'

/** A file that proves work and is published nowhere. */
export interface ProofFile {
  id: string
  url: string
  name: string
  size: number
  sha256: string
}

export function uploadProof(file: File, sending: Sending = {}): Promise<ProofFile> {
  const form = new FormData()
  form.append('file', file, file.name)
  return upload<ProofFile>(base, form, { ...sending, headers: { 'Idempotency-Key': newKey() } })
}

/** Whether an address is that of such a file, which only staff can download. */
export const isProofFile = (url?: string | null) => !!url?.startsWith(`${base}/`)

import { get, newKey } from './http'
import { upload, type Sending } from './upload'

type Maybe<T> = T | null | undefined
const base = '/api/disclosure/files'

/** A file as the service keeps it: checked, and freed of hidden data. */
export interface StoredFile {
  id: string
  name: string
  kind: string
  mediaType: string
  /** In bytes, of the copy that is released. */
  size: number
  sha256: string
  url: string
  /** What hidden data was taken out, in words. */
  removed: string[]
  remarks: { kind: string; detail?: Maybe<string> }[]
  textLength?: number
}

export function uploadFile(file: File, sending: Sending = {}): Promise<StoredFile> {
  const form = new FormData()
  form.append('file', file, file.name)
  return upload<StoredFile>(base, form, { ...sending, headers: { 'Idempotency-Key': newKey() } })
}

export const storedFile = (id: string) => get<StoredFile>(`${base}/${encodeURIComponent(id)}`)
export const previewPath = (id: string) => `${base}/${encodeURIComponent(id)}/preview/content`
/** The file as it came, with what was taken out of the copy; for those who answer for it. */
export const originalPath = (id: string) => `${base}/${encodeURIComponent(id)}/original/content`
export const previewTextPath = (id: string) => `${base}/${encodeURIComponent(id)}/preview/text`

import type { Attachment } from '@/api/types'

/** How a film or sound among the attachments is played. */
export interface Player {
  kind: 'video' | 'audio'
  /** Address of the subtitles of the same name, where there are some. */
  subtitles?: string
}

/** Of the same name, also with its language, such as `解读.zh.vtt`. */
const spoken = /(\.[a-z-]{2,8})?\.vtt$/i
const stem = (name: string): string => name.replace(/\.[^.]*$/, '').toLowerCase()

/** Nothing for what is read rather than played. */
export function playerOf(file: Attachment, among: readonly Attachment[]): Player | undefined {
  const type = file.mediaType ?? ''
  if (type.startsWith('audio/')) return { kind: 'audio' }
  if (!type.startsWith('video/')) return undefined
  const words = among.find(({ name, url }) => url && spoken.test(name) && name.replace(spoken, '').toLowerCase() === stem(file.name))
  return words ? { kind: 'video', subtitles: words.url } : { kind: 'video' }
}

import type { LedgerLine } from '@/api/types'

export interface TaskOption {
  id: string
  text: string
}

const longestText = 60

/** The lines that contain all words, as one line of text each; the chosen one stays in the list whatever is sought. */
export function taskOptions(lines: readonly LedgerLine[], words: string, chosen: string): TaskOption[] {
  const wanted = words.trim().split(/\s+/).filter(Boolean)
  return lines
    .filter((line) => {
      const whole = `${line.seq ?? ''} ${line.group ?? ''} ${line.name ?? ''} ${line.text}`
      return line.id === chosen || wanted.every((word) => whole.includes(word))
    })
    .map((line) => {
      const text = line.text.length > longestText ? `${line.text.slice(0, longestText)}…` : line.text
      return { id: line.id, text: `${[line.seq, line.name].filter(Boolean).join(' ')}：${text}` }
    })
}

import type { EditionDiff } from '@/api/disclosure'
import type { ItemLink, Validity } from '@/api/types'
import { elementNames } from './elementNames'
import { changeNames, itemTypeNames, linkNames, opennessNames, validityLabels } from './labels'

type Paragraph = EditionDiff['paragraphs'][number]

/** A run of paragraphs: shown, or so many unchanged ones left out. */
export type DiffBlock = { kind: 'shown'; paragraphs: Paragraph[] } | { kind: 'skipped'; count: number; paragraphs: Paragraph[] }

/** Long unchanged stretches are folded; `around` paragraphs beside each change stay in sight. */
export function condensed(paragraphs: readonly Paragraph[], around = 1): DiffBlock[] {
  const near = paragraphs.map((_, at) =>
    paragraphs.slice(Math.max(0, at - around), at + around + 1).some(({ change }) => change !== 'EQUAL'),
  )
  const blocks: DiffBlock[] = []
  paragraphs.forEach((paragraph, at) => {
    const kind = near[at] ? 'shown' : 'skipped'
    const last = blocks[blocks.length - 1]
    if (last?.kind === kind) {
      last.paragraphs.push(paragraph)
      if (last.kind === 'skipped') last.count++
    } else {
      blocks.push(kind === 'shown' ? { kind, paragraphs: [paragraph] } : { kind, count: 1, paragraphs: [paragraph] })
    }
  })
  return blocks
}

const names: Record<string, (value: string) => string> = {
  type: (value) => itemTypeNames[value as never] ?? value,
  validity: (value) => validityLabels[value as Validity]?.text ?? value,
  statedValidity: (value) => validityLabels[value as Validity]?.text ?? value,
  openness: (value) => opennessNames[value as never] ?? value,
  visibility: (value) => (value === 'INTERNAL' ? '仅本系统工作人员' : '向社会公开'),
}

function memberText(name: string, one: unknown): string {
  if (typeof one !== 'object' || one === null) return names[name]?.(String(one)) ?? String(one)
  const facts = one as Record<string, unknown>
  if (name === 'attachments') return [facts['name'], facts['altText'] && `（${facts['altText']}）`].filter(Boolean).join('')
  if (name === 'links') return `${linkNames[(one as ItemLink).kind] ?? ''}：${facts['title'] ?? facts['documentNumber'] ?? facts['itemId']}`
  if (name === 'change') return `${changeNames[facts['kind'] as never] ?? ''}：${facts['note'] ?? ''}`
  return Object.values(facts).filter((value) => value !== null && value !== undefined).join(' ')
}

/** An element's value in words; empty for none. */
export function valueText(name: string, value: unknown): string {
  if (value === null || value === undefined) return ''
  return Array.isArray(value) ? value.map((one) => memberText(name, one)).join('\n') : memberText(name, value)
}

export const fieldName = (name: string): string => elementNames[name] ?? name

export const isUnchanged = (diff: EditionDiff): boolean =>
  diff.fields.length === 0 && diff.paragraphs.every(({ change }) => change === 'EQUAL')

import type { ChecklistLine, ChecklistStatus } from '@/api/catalogues'
import type { Label } from '@/shared/labels'

export const statusLabels: Record<ChecklistStatus, Label> = {
  PUBLISHED: { text: '已公开', tone: 'good' }, MISSING: { text: '未公开', tone: 'warn' }, OVERDUE: { text: '逾期未公开', tone: 'bad' }, ON_REQUEST: { text: '依申请公开', tone: 'plain' },
}

export const titleOf = ({ first, second, content }: Pick<ChecklistLine, 'first' | 'second' | 'content'>): string => [first, second].filter(Boolean).join(' / ') || content

/** The address of the editor that publishes against a line; what is absent is left out. */
export function draftQuery({ draft, code }: Pick<ChecklistLine, 'draft' | 'code'>): Record<string, string> {
  const values = Object.entries({ ...draft, catalogueCode: draft?.['catalogueCode'] ?? code })
  return Object.fromEntries(values.filter((pair): pair is [string, string] => typeof pair[1] === 'string' && pair[1] !== ''))
}

export const fieldsOf = (lines: readonly Pick<ChecklistLine, 'field'>[]): string[] => [...new Set(lines.map(({ field }) => field))]

import type { FindingState, ScreenFinding } from '@/api/screening'
import { elementNames } from '@/shared/elementNames'
import type { Label } from '@/shared/labels'

export const findingLabels: Record<FindingState | 'NOTE', Label> = {
  OPEN: { text: '须处理', tone: 'bad' },
  NOTE: { text: '提示', tone: 'warn' },
  REDACTED: { text: '已修改', tone: 'good' },
  JUSTIFIED: { text: '可以公开', tone: 'good' },
  FALSE_POSITIVE: { text: '误报', tone: 'plain' },
}

/** What blocks first, then hints, then what is settled. */
export function inOrder(findings: readonly ScreenFinding[]): ScreenFinding[] {
  const rank = ({ state, severity }: ScreenFinding) => (state !== 'OPEN' ? 2 : severity === 'WARNING' ? 1 : 0)
  return [...findings].sort((a, b) => rank(a) - rank(b))
}

/** `附件 1 第5页` for `/attachments/0` and a part. */
export function placeOf({ pointer, part }: ScreenFinding['place']): string {
  const [, name = '', index] = pointer.split('/')
  const where = name === 'body' ? '正文' : (elementNames[name] ?? name)
  return [where + (index && /^\d+$/.test(index) ? ` ${Number(index) + 1}` : ''), part].filter(Boolean).join(' ')
}

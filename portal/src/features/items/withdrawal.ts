import type { Problem } from '@/api/problem'
import type { WithdrawalKind } from '@/api/types'
import { withdrawalNames } from '@/shared/labels'

export interface Withdrawal {
  title: string
  kind: string
  reason: string
  at: string
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/** The notice inside a 410 answer: either under `notice` or directly in the problem. */
export function withdrawalOf(problem: Problem): Withdrawal {
  const nested = problem.body['notice']
  const facts = { ...problem.body, ...(typeof nested === 'object' && nested ? nested : {}) } as Record<string, unknown>
  const kind = text(facts['kind'])
  // `title` of a problem is the English name of the status, not that of the item.
  const title = typeof nested === 'object' && nested ? text((nested as Record<string, unknown>)['title']) : text(facts['itemTitle'])
  return {
    title,
    kind: withdrawalNames[kind as WithdrawalKind] ?? kind,
    reason: text(facts['reason']),
    at: text(facts['withdrawnAt']) || text(facts['at']),
  }
}

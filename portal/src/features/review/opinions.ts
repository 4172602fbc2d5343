import type { WorkingItem } from '@/api/types'
import { stageNames } from '@/shared/labels'

/** One step that somebody took on an item, in the order of time. */
export interface Opinion {
  at: string
  who: string
  what: string
  words: string
  /** Present on approvals: whether they are bound to exactly the present content. */
  current?: boolean
}

export function opinionsOf(item: Pick<WorkingItem, 'approvals' | 'returns' | 'contentHash'>): Opinion[] {
  const stage = (name: string) => stageNames[name] ?? name
  const approvals = (item.approvals ?? []).map((one) => ({
    at: one.at,
    who: one.name || one.person,
    what: `${stage(one.stage)}通过`,
    words: one.remark ?? '',
    ...(one.contentHash ? { current: one.contentHash === item.contentHash } : {}),
  }))
  const returns = (item.returns ?? []).map((one) => ({
    at: one.at,
    who: one.name || one.person,
    what: `${stage(one.stage)}退回`,
    words: one.reason,
  }))
  return [...approvals, ...returns].sort((a, b) => a.at.localeCompare(b.at))
}

import type { ReviewSheet } from '@/api/review'
import type { WorkingItem } from '@/api/types'
import { stageNames, type Label } from '@/shared/labels'

/** One step that somebody took on an item, in the order of time. */
export interface Opinion {
  at: string
  who: string
  what: string
  words: string
  /** Present on approvals: whether they are bound to exactly the present content. */
  current?: boolean
}

export function opinionsOf(item: Pick<WorkingItem, 'approvals' | 'returns' | 'contentHash'>, sheet?: Pick<ReviewSheet, 'approvals'>): Opinion[] {
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
  const lent = new Map((sheet?.approvals ?? []).map((one) => [one.at, one.onBehalfOf?.name]))
  approvals.forEach((one) => {
    const principal = lent.get(one.at)
    if (principal) one.who += `（受 ${principal} 委托）`
  })
  return [...approvals, ...returns].sort((a, b) => a.at.localeCompare(b.at))
}

const words: Record<string, string> = {
  create: '起草', edit: '修改', submit: '提交', approve: '通过', return: '退回', publish: '发布', schedule: '安排定时发布', unschedule: '取消定时发布',
  correct: '开始更正', discard: '放弃更正', repeal: '废止', expire: '宣布失效', verify: '核验', withdraw: '撤下', importance: '重要标记', 'co-read': '会看',
  gatekeep: '把关', 'publish-emergency': '紧急发布', migrate: '历史迁移', secrecy: '保密审查', reassess: '评估公开属性',
}

/** What each step of the history is called. */
export const stepLabels: Record<string, Label> = Object.fromEntries(Object.entries(words).map(([step, text]) => [step, { text, tone: 'plain' as const }]))

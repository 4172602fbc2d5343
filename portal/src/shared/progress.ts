import type { Plan, ProgressCounts, TaskStatus } from '@/api/types'

/** In the order in which the bar shows them. */
export const statuses: readonly TaskStatus[] = ['COMPLETED', 'DONE_PENDING_CHECK', 'IN_PROGRESS', 'NOT_STARTED', 'OVERDUE']

export interface ProgressPart {
  status: TaskStatus
  count: number
  percent: number
}

export interface Progress {
  total: number
  completed: number
  percentCompleted: number
  parts: ProgressPart[]
}

const camel = (status: string): string => status.toLowerCase().replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())

/** Shares of each status; counts may be keyed by the status (`NOT_STARTED`) or its property name (`notStarted`). */
export function progressOf(counts: ProgressCounts | undefined, items?: number): Progress {
  const found = statuses.map((status) => ({ status, count: counts?.[status] ?? counts?.[camel(status)] ?? 0 }))
  const sum = found.reduce((whole, { count }) => whole + count, 0)
  const total = Math.max(counts?.['total'] ?? items ?? 0, sum)
  const percent = (count: number) => (total === 0 ? 0 : Math.round((count * 1000) / total) / 10)
  const completed = found[0]?.count ?? 0
  return {
    total,
    completed,
    percentCompleted: Math.floor(percent(completed)),
    parts: found.filter(({ count }) => count > 0).map((part) => ({ ...part, percent: percent(part.count) })),
  }
}

/** The whole plan; summed up from its groups when the plan itself carries no counts. */
export function planProgress(plan: Plan): Progress {
  if (plan.progress) return progressOf(plan.progress, plan.counts?.items)
  const sums: ProgressCounts = {}
  let items = 0
  for (const group of plan.groups ?? []) {
    items += group.items ?? 0
    for (const [key, count] of Object.entries(group.progress ?? {})) sums[key] = (sums[key] ?? 0) + count
  }
  return progressOf(sums, plan.counts?.items ?? items)
}

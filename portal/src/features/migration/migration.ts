import type { Migration, MigrationState } from '@/api/migration'
import type { Label } from '@/shared/labels'

export const migrationLabels: Record<MigrationState, Label> = {
  RECEIVED: { text: '排队中', tone: 'plain' },
  RUNNING: { text: '进行中', tone: 'accent' },
  DONE: { text: '已完成', tone: 'good' },
  FAILED: { text: '无法读取', tone: 'bad' },
  CANCELLED: { text: '已取消', tone: 'plain' },
}

export const isGoing = ({ state }: Pick<Migration, 'state'>): boolean => state === 'RECEIVED' || state === 'RUNNING'

/** The counts in words; what happened to no row is left out. */
export function countsOf({ counts, dryRun }: Pick<Migration, 'counts' | 'dryRun'>): string {
  const would = dryRun ? '将' : ''
  const parts = [
    [`${would}新增`, counts.new], [`${would}更新`, counts.changed], ['未变化', counts.unchanged], ['未能导入', counts.refused], ['提示', counts.notes],
  ] as const
  return [`已读 ${counts.read} 行`, ...parts.filter(([, count]) => count > 0).map(([name, count]) => `${name} ${count}`)].join('，')
}

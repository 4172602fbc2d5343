import type { CheckReport } from '@/api/proof'

/** What each kind of finding means, and what the person must do. */
export const findingNames: Record<string, string> = {
  LEAF_MISSING: '日志缺少记录', LEAF_ALTERED: '日志记录被改动', TILE_ALTERED: '日志哈希被改动', CHECKPOINT_BROKEN: '检查点不一致',
  CONTENT_ALTERED: '公开内容被改动', ITEM_WITHOUT_LEAF: '公开事项没有存证', ITEM_MISSING: '存证的事项不见了', AUDIT_ALTERED: '办理记录被改动', AUDIT_MISSING: '办理记录缺失', AUDIT_ADDED: '办理记录系事后加入',
}

export const countsOf = ({ leaves, editions, auditEntries, checkpoints, tookMillis }: CheckReport): string[] => [
  `存证记录 ${leaves} 条`, `公开版本 ${editions} 个`, `办理记录 ${auditEntries} 条`, `检查点 ${checkpoints} 个`,
  `用时 ${tookMillis < 1000 ? `${tookMillis} 毫秒` : `${(tookMillis / 1000).toFixed(1)} 秒`}`,
]

/** Name, size and root of the log as its signed checkpoint states them. */
export function checkpointOf(text: string): { origin: string; size: string; root: string } | undefined {
  const [origin, size, root] = text.split('\n')
  return origin && size && /^\d+$/.test(size) && root ? { origin, size, root } : undefined
}

import type { WithdrawalKind } from '@/api/types'

/** Ways in which a document ceases to hold while its page stays. */
export const endings = {
  repeal: { text: '废止', done: '已标注废止，页面保留。' },
  expire: { text: '宣布失效', done: '已标注失效，页面保留。' },
} as const

/** Out of the daily work and back; readers see no difference. */
export const shelving = {
  archive: { text: '归档', done: '已归档，公众仍可查阅；不再更正和核验。', about: '公众仍可照常查阅；归档后不再更正、核验和宣布失效。' },
  restore: { text: '恢复', done: '已恢复，可以更正和核验。', about: '恢复后可以更正、核验和宣布失效。' },
} as const

/** Ways in which a page goes; a repealed document's page stays. */
export const withdrawalKinds: Partial<Record<WithdrawalKind, string>> = {
  IN_ERROR: '发布有误（原地址显示撤下公告）',
  CONSOLIDATED: '并入其他事项（原地址转到该事项）',
}

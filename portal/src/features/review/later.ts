import type { WithdrawalKind } from '@/api/types'

/** Ways in which a document ceases to hold while its page stays. */
export const endings = {
  repeal: { text: '废止', done: '已标注废止，页面保留。' },
  expire: { text: '宣布失效', done: '已标注失效，页面保留。' },
} as const

/** Ways in which a page goes; a repealed document's page stays. */
export const withdrawalKinds: Partial<Record<WithdrawalKind, string>> = {
  IN_ERROR: '发布有误（原地址显示撤下公告）',
  CONSOLIDATED: '并入其他事项（原地址转到该事项）',
}

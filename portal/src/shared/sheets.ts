import type { SheetOutcome } from '@/api/sheets'

/** What a spreadsheet did, or would do, in one line. */
export const outcomeWords = ({ dryRun, rows, created, changed, unchanged, refused }: SheetOutcome): string =>
  `共 ${rows} 行：${dryRun ? '将新增' : '新增'} ${created}，${dryRun ? '将修改' : '修改'} ${changed}，不变 ${unchanged}，有误 ${refused}。`

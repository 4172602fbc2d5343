import type { LibrarySummary, Submission, SubmissionState } from '@/api/library'
import { minute } from '@/shared/dates'
import type { Label } from '@/shared/labels'

export const submissionStates: Record<SubmissionState, Label> = {
  PENDING: { text: '待报送', tone: 'warn' },
  SENT: { text: '已报送，待回执', tone: 'accent' },
  ACKED: { text: '已入库', tone: 'good' },
  FAILED: { text: '报送失败', tone: 'bad' },
}

export function linesOf(one: Submission): string[] {
  const head = [one.unitName ?? one.unit, one.documentNumber, `${minute(one.changedAt)} ${one.kindName}`].filter(Boolean).join('　')
  return [head, ...fate(one)]
}

function fate(one: Submission): string[] {
  switch (one.state) {
    case 'ACKED': return [`${minute(one.ackedAt)} 入库${one.receipt ? `，回执号 ${one.receipt}` : ''}`]
    case 'SENT': return [`${minute(one.sentAt)} 已送达，等待回执`]
    case 'FAILED': return [one.failure ?? '未说明原因']
    case 'PENDING': return one.failure ? [`已试 ${one.attempts} 次，${one.failure}；${minute(one.nextAt)} 再试`] : []
  }
}

/** One sentence on how the library stands. */
export const summaryWords = (sum: LibrarySummary): string =>
  sum.configured || sum.pending + sum.sent + sum.acked + sum.failed > 0
    ? `${sum.library}：已入库 ${sum.acked} 份，待回执 ${sum.sent} 份，待报送 ${sum.pending} 份，失败 ${sum.failed} 份。${sum.configured ? '' : '目前没有配置报送地址，暂不报送。'}`
    : '目前没有配置上级文件库的报送地址，文件不会自动报送。'

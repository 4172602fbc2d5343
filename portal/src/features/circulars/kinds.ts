import type { Circular, CircularKind } from '@/api/office'
import type { Label } from '@/shared/labels'

export const circularKinds: Record<CircularKind, string> = { INSPECTION_RESULT: '检查情况通报', CRITICISM: '批评通报', PRAISE: '表扬通报' }

export const circularStates: Record<Circular['state'], Label> = {
  DRAFT: { text: '草稿', tone: 'plain' },
  REVIEWED: { text: '已审核', tone: 'accent' },
  ISSUED: { text: '已印发', tone: 'good' },
}

export const sources = { INSPECTION: '检查结果', ORDERS: '逾期未办的督办单', RANKING: '考核排名' } as const
export type Source = keyof typeof sources

/** What to send for a draft out of data: nothing that its source does not ask for. */
export const dataDraft = ({ from, reference, kind, top, period }: { from: Source; reference: string; kind: CircularKind; top: number; period: string }) => ({
  from,
  period: period.trim(),
  ...(from === 'ORDERS' ? {} : { reference }),
  ...(from === 'RANKING' ? { ranking: { kind, ...(kind === 'INSPECTION_RESULT' ? {} : { top }) } } : {}),
})

/** The whole content of a draft with other words. Units that are named no more are not addressed for that either. */
export const edited = (one: Circular, { title, items }: { title: string; items: readonly { unit: string; facts: string; demand?: string | null | undefined }[] }) => {
  const dropped = one.items.filter(({ unit }) => !items.some((item) => item.unit === unit)).map(({ unit }) => unit)
  return {
    kind: one.kind,
    title: title.trim(),
    period: one.period,
    addressees: one.kind === 'INSPECTION_RESULT' ? one.addressees : one.addressees.filter((unit) => !dropped.includes(unit)),
    items: items.map(({ unit, facts, demand }) => ({ unit, facts: facts.trim(), ...(demand?.trim() ? { demand: demand.trim() } : {}) })),
  }
}

export const circularSteps: Record<string, string> = { edit: '修改', review: '审核通过', return: '退回', issue: '印发', receive: '签收' }

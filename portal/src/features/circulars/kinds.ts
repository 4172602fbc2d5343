import type { Circular, CircularKind } from '@/api/office'
import type { Label } from '@/shared/labels'

export const circularKinds: Record<CircularKind, string> = { INSPECTION_RESULT: '检查情况通报', CRITICISM: '批评通报', PRAISE: '表扬通报' }

export const circularStates: Record<Circular['state'], Label> = {
  DRAFT: { text: '草稿', tone: 'plain' },
  REVIEWED: { text: '已审核', tone: 'accent' },
  ISSUED: { text: '已印发', tone: 'good' },
}

export const circularSteps: Record<string, string> = { review: '审核通过', return: '退回', issue: '印发', receive: '签收' }

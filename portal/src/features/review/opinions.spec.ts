import { expect, it } from 'vitest'
import { opinionsOf } from './opinions'

it('puts approvals and returns in the order of time and marks those of an older content', () => {
  const opinions = opinionsOf({
    contentHash: 'h2',
    approvals: [
      { stage: 'REVIEW', person: 'reviewer', name: '韩序', at: '2026-01-03T00:00:00Z', contentHash: 'h2', remark: '同意' },
      { stage: 'FIRST_REVIEW', person: 'first-reviewer', at: '2026-01-02T00:00:00Z', contentHash: 'h1' },
    ],
    returns: [{ stage: 'FIRST_REVIEW', person: 'first-reviewer', name: '陆衡', at: '2026-01-01T00:00:00Z', reason: '缺附件' }],
  })
  expect(opinions.map(({ what, who }) => `${who} ${what}`)).toEqual(['陆衡 初审退回', 'first-reviewer 初审通过', '韩序 审核通过'])
  expect(opinions.map(({ current }) => current)).toEqual([undefined, false, true])
})

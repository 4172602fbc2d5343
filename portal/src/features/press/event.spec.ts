import { expect, it } from 'vitest'
import type { PressEvent } from '@/api/meetings'
import { requestOf, transcriptFields, transcriptOf } from './event'

it('plans an event in the hour of Shanghai and names all its policies', () => {
  expect(requestOf({ title: '发布会', policyIds: ['p1', 'p2'], plannedAt: '2026-03-05T09:00', media: '融媒、日报' })).toEqual({ title: '发布会', policyIds: ['p1', 'p2'], plannedAt: '2026-03-05T01:00:00.000Z', media: ['融媒', '日报'] })
  expect(requestOf({ title: '发布会' }, { policyIds: ['a', 'b'], unit: 'u' } as PressEvent)).toMatchObject({ policyIds: [], unit: 'u' })
})

it('writes a transcript as paragraphs, with no markup of its own', () => {
  const written = transcriptOf({ transcript: '各位好。\n\n办法<今日>施行。', questions: '日报｜何时施行？｜许望｜今日。' })
  expect(written).toEqual({ transcript: '<p>各位好。</p><p>办法&lt;今日&gt;施行。</p>', questions: [{ asker: '日报', question: '何时施行？', answerer: '许望', answer: '今日。' }] })
  expect(transcriptFields({ transcript: '<p>甲</p><p>乙</p>', questions: [] } as unknown as PressEvent)[0]?.value).toBe('甲\n乙')
})

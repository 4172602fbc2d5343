import { expect, it } from 'vitest'
import { mediaTypeOf } from '@/api/migration'
import { countsOf, isGoing } from './migration'

it('says what happened, and what would in a dry run', () => {
  const counts = { read: 10, new: 7, changed: 0, unchanged: 2, refused: 1, notes: 0 }
  expect(countsOf({ counts, dryRun: false })).toBe('已读 10 行，新增 7，未变化 2，未能导入 1')
  expect(countsOf({ counts, dryRun: true })).toContain('将新增 7')
})

it('names the type of a file by its ending', () => {
  expect(['a.NDJSON', 'b.zip', 'c.html', 'noending'].map(mediaTypeOf)).toEqual(['application/x-ndjson', 'application/zip', 'text/html', 'application/octet-stream'])
})

it('knows what still runs', () => expect([{ state: 'RUNNING' as const }, { state: 'DONE' as const }].map(isGoing)).toEqual([true, false]))

import { expect, it } from 'vitest'
import { tableType } from '@/api/catalogues'
import { importWords, requestOf, shareWords } from './words'

it('puts the source together and keeps the code of an entry', () => {
  expect(requestOf({ subject: '预算', sourceKind: 'PLAN_TASK', sourceReference: '2026年要点' })).toEqual({ subject: '预算', source: { kind: 'PLAN_TASK', reference: '2026年要点' } })
  expect(requestOf({ subject: '预算' }, { code: 'A-1' } as never)).toEqual({ code: 'A-1', subject: '预算' })
})

it('says of a dry run what would happen', () => {
  const counts = { created: 2, changed: 0, unchanged: 1, refused: 0, rows: [] }
  expect(importWords({ dryRun: true, ...counts })).toContain('将新增 2 项')
  expect(importWords({ dryRun: false, ...counts })).toContain('已新增 2 项')
})

it('names a table by its ending', () => expect(['a.XLSX', 'b.csv', 'c'].map(tableType)[1]).toBe('text/csv'))

it('claims no share where nothing is public', () => {
  expect(shareWords({ items: 128, catalogued: 90 })).toBe('70.3%')
  expect(shareWords({ items: 0, catalogued: 0 })).toBe('')
})

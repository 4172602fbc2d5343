import { describe, expect, it } from 'vitest'
import type { Preview, PreviewItem } from '@/api/imports'
import { rowForm, withAccepted, withHead, withoutRow, withRow, withRowSplit } from './edits'

const item = (row: number): PreviewItem => ({ key: `r${row}`, row, text: `公开内容${row}。`, units: ['县政府办'], unitsText: '县政府办', deadlineText: '9月30日前', deadlineDate: '2021-09-30' })
const preview: Preview = {
  id: 'i', state: 'OPEN', revision: 1, warnings: [], counts: { tasks: 2, items: 3, pairs: 3 },
  plan: { title: '要点', year: null, marks: [{ field: 'year', state: 'DOUBTFUL' }] },
  tasks: [
    { key: 't1', seq: 1, order: 1, group: '主动公开', name: '规划', items: [item(1), item(2)] },
    { key: 't2', seq: 2, order: 2, group: null, name: '预算', items: [item(3)] },
  ],
}
const rows = (edit: ReturnType<typeof withRow>) => edit.tasks?.flatMap(({ items }) => items.map(({ key, text }) => [key, text]))

describe('an edit of a preview', () => {
  it('changes the row and its task and leaves every other as it was', () => {
    const form = { ...rowForm(preview.tasks[0]!, preview.tasks[0]!.items[0]!), name: '规划公开', unitsText: '县财政局', deadlineText: '10月底前' }
    const edit = withRow(preview, 'r1', form)
    expect(edit.plan).toBeNull()
    expect(edit.tasks?.[0]).toMatchObject({ key: 't1', name: '规划公开', items: [{ key: 'r1', unitsText: '县财政局', deadlineText: '10月底前' }, { key: 'r2', unitsText: '县政府办' }] })
    expect(edit.tasks?.[1]).toMatchObject({ key: 't2', name: '预算' })
  })

  it('leaves out a deleted row, and a task without rows', () => {
    expect(rows(withoutRow(preview, 'r3'))).toEqual([['r1', '公开内容1。'], ['r2', '公开内容2。']])
    expect(withoutRow(preview, 'r3').tasks).toHaveLength(1)
  })

  it('splits a row without losing a character', () => {
    const split = withRowSplit(preview, 'r2', 2)
    expect(rows(split)).toEqual([['r1', '公开内容1。'], ['r2', '公开'], [null, '内容2。'], ['r3', '公开内容3。']])
    expect(split.tasks?.[0]?.items[2]?.from).toBe('r2')
  })

  it('accepts a doubtful value as it stands', () => {
    expect(withAccepted(preview, 'r1', ['deadline']).tasks?.[0]?.items[0]).toMatchObject({ text: '公开内容1。', accepted: ['deadline'] })
  })

  it('writes the head without its marks', () => {
    expect(withHead(preview, { year: 2021 })).toEqual({ plan: { title: '要点', year: 2021 }, tasks: null })
  })
})

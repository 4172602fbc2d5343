import { describe, expect, it } from 'vitest'
import type { PreviewItem, PreviewTask } from '@/api/imports'
import { doubtsAbout, isInherited, otherDoubts, previewRows } from './previewRows'

const item = (row: number, change: Partial<PreviewItem> = {}): PreviewItem => ({ row, text: `内容${row}`, units: ['县政府办'], ...change })
const task = (order: number, items: PreviewItem[]): PreviewTask => ({ seq: order, order, group: '重点领域', name: `任务${order}`, items })

describe('previewRows', () => {
  it('gives the task to its first line only, over all its lines', () => {
    const rows = previewRows([task(1, [item(1), item(2)]), task(2, [item(3)])])
    expect(rows.map(({ key }) => key)).toEqual(['1.1', '1.2', '2.3'])
    expect(rows.map(({ task: head }) => head?.lines)).toEqual([2, undefined, 1])
  })

  it('shows a task without a number as it is', () => {
    expect(previewRows([{ ...task(1, [item(1)]), seq: null }])[0]?.task?.seq).toBe('')
  })
})

describe('marks', () => {
  const doubtful = item(1, {
    inherited: ['unitsText', 'group'],
    doubts: [{ field: 'deadlineText', reason: '两种写法' }, { field: 'name', reason: '疑似串行' }],
  })

  it('knows inherited values under both of their names', () => {
    expect(isInherited(doubtful, 'units')).toBe(true)
    expect(isInherited(doubtful, 'deadline')).toBe(false)
    expect(isInherited(item(2), 'units')).toBe(false)
  })

  it('loses no doubt', () => {
    expect(doubtsAbout(doubtful, 'deadline')).toEqual(['两种写法'])
    expect(otherDoubts(doubtful)).toEqual(['疑似串行'])
  })
})

import { expect, it } from 'vitest'
import type { ManagedColumn } from '@/api/columns'
import { columnFields, contentOf, rowsOf } from './tree'

const column = (id: string, parentId: string | null, more: Partial<ManagedColumn> = {}): ManagedColumn => ({
  id, name: id, parentId, order: 1, kind: 'CLASS', timeliness: 'NONE', required: false, revision: 1, ...more,
})
const columns = [column('statutory', null, { kind: 'STATUTORY' }), column('notices', 'statutory'), column('guide', null, { kind: 'GUIDE' }), column('local', 'notices', { closedAt: '2026-01-01' })]

it('lays the columns out as a tree', () => {
  expect(rowsOf(columns).map(({ column: { id }, depth }) => `${depth}${id}`)).toEqual(['0statutory', '1notices', '2local', '0guide'])
})

it('lets a fixed column keep its name, and nothing go below a closed one', () => {
  expect(columnFields(columns, columns[0]).map(({ name }) => name)).not.toContain('name')
  expect(Object.keys(columnFields(columns).find(({ name }) => name === 'parentId')?.options ?? {})).toEqual(['statutory', 'notices', 'guide'])
  expect(columnFields(columns, undefined, false).find(({ name }) => name === 'kind')?.options).toEqual({ SELF_CHOSEN: '自选栏目' })
})

it('sends months only with a cycle of its own', () => {
  expect(contentOf(columns[1], { timeliness: 'NOTICE', cycleMonths: 3, required: true })).toEqual({ name: 'notices', order: 1, timeliness: 'NOTICE', required: true })
  expect(contentOf(undefined, { name: '项目', timeliness: 'CYCLE', cycleMonths: 3 })).toEqual({ name: '项目', timeliness: 'CYCLE', cycleMonths: 3 })
})

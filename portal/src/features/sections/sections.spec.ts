// @vitest-environment jsdom
import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import type { SectionColumn } from '@/api/columns'
import ColumnTree from './ColumnTree.vue'
import { findColumn } from './tree'

const column = (id: string, columns: SectionColumn[] = []): SectionColumn => ({ id, name: `栏目${id}`, kind: 'CLASS', items: columns.length, closed: false, columns })
const tree = [column('guide'), column('statutory', [column('notices')])]

it('finds a column at any depth', () => {
  expect(findColumn(tree, 'notices')?.name).toBe('栏目notices')
  expect(findColumn(tree, 'nothing')).toBeUndefined()
})

it('shows every column with its count, and says which was chosen', async () => {
  const shown = mount(ColumnTree, { props: { columns: tree, chosen: 'guide' } })
  expect(shown.findAll('button').map((button) => button.text())).toEqual(['栏目guide0', '栏目statutory1', '栏目notices0'])
  expect(shown.get('[aria-current]').attributes('data-id')).toBe('guide')
  await shown.get('[data-id=notices]').trigger('click')
  expect(shown.emitted('choose')).toEqual([['notices']])
})

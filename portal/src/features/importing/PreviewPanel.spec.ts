import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import type { Preview } from '@/api/imports'
import PreviewPanel from './PreviewPanel.vue'
import PreviewTable from './PreviewTable.vue'
import { previewRows } from './previewRows'

const preview: Preview = {
  id: 'imp', state: 'OPEN', revision: 1, plan: { title: '2026年工作要点', year: 2026, documentNumber: null }, counts: { tasks: 1, items: 2, pairs: 3 },
  warnings: [{ code: 'RECORD_IRREGULAR', message: '列数不一致', line: 402 }],
  tasks: [{
    seq: 1, order: 1, group: '重点领域', name: '各类规划',
    items: [
      { row: 1, text: '公开规划', units: ['县政府办'], unitsText: '县政府办', deadlineText: '9月30日前', deadlineDate: '2026-09-30', line: 20 },
      { row: 2, text: '公开历史规划', units: ['县政府办'], inherited: ['units'], doubts: [{ field: 'deadlineText', reason: '没有时限' }], marks: [{ field: 'deadline', state: 'DOUBTFUL' }] },
    ],
  }],
}

it('shows counts and warnings with their lines', async () => {
  const panel = mount(PreviewPanel, { props: { preview } })
  expect(['tasks', 'items', 'pairs', 'warnings'].map((name) => panel.get(`[data-testid=count-${name}]`).text())).toEqual(['1', '2', '3', '1'])
  expect(panel.get('[data-testid=warnings]').text()).toContain('第 402 行：列数不一致')
  expect(panel.get('[data-element=发文字号]').text()).toBe('未识别')
  await panel.get('[data-testid=warnings] button').trigger('click')
  expect(panel.emitted('look')).toEqual([[402]])
})

it('marks inherited and doubtful values and lets a person agree', async () => {
  const table = mount(PreviewTable, { props: { rows: previewRows(preview.tasks), editable: true } })
  const [first, second] = table.findAll('[data-testid=preview-row]')
  expect(first?.text()).toContain('2026-09-30')
  expect(second?.text()).toContain('沿用上行')
  expect(second?.text()).toContain('存疑：没有时限')
  await second?.get('[data-testid=row-accept]').trigger('click')
  expect(table.emitted('accept')?.[0]?.[1]).toEqual(['deadline'])
  expect(first?.find('[data-testid=row-accept]').exists()).toBe(false)
})

import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import type { Preview } from '@/api/types'
import PreviewPanel from './PreviewPanel.vue'

const preview: Preview = {
  id: 'imp', state: 'PREVIEW', plan: { title: '2026年工作要点', year: 2026, documentNumber: null }, counts: { tasks: 1, items: 2, pairs: 3 },
  warnings: [{ code: 'RECORD_IRREGULAR', message: '列数不一致', line: 402 }],
  tasks: [{
    seq: 1, order: 1, group: '重点领域', name: '各类规划',
    items: [
      { row: 1, text: '公开规划', units: ['县政府办'], unitsText: '县政府办', deadlineText: '9月30日前', deadlineDate: '2026-09-30', line: 20 },
      { row: 2, text: '公开历史规划', units: ['县政府办'], inherited: ['units'], doubts: [{ field: 'deadlineText', reason: '没有时限' }] },
    ],
  }],
}

it('shows counts, warnings with their lines, inherited and doubtful values', () => {
  const panel = mount(PreviewPanel, { props: { preview } })
  expect(['tasks', 'items', 'pairs', 'warnings'].map((name) => panel.get(`[data-testid=count-${name}]`).text())).toEqual(['1', '2', '3', '1'])
  expect(panel.get('[data-testid=warnings]').text()).toContain('第 402 行：列数不一致')
  const [first, second] = panel.findAll('[data-testid=preview-row]')
  expect(first?.text()).toContain('2026-09-30')
  expect(second?.text()).toContain('沿用上行')
  expect(second?.text()).toContain('存疑：没有时限')
  expect(panel.get('[data-element=发文字号]').text()).toBe('未识别')
})

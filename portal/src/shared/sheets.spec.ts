// @vitest-environment jsdom
import { flushPromises, mount } from '@vue/test-utils'
import { expect, it, vi } from 'vitest'
import type { SheetOutcome } from '@/api/sheets'
import { outcomeWords } from './sheets'
import SheetImport from './SheetImport.vue'

const outcome: SheetOutcome = { dryRun: true, rows: 3, created: 1, changed: 1, unchanged: 0, refused: 1, errors: [{ row: 2, id: 'a', detail: '单位不存在' }] }

it('says what a file would do', () => {
  expect(outcomeWords(outcome)).toBe('共 3 行：将新增 1，将修改 1，不变 0，有误 1。')
  expect(outcomeWords({ ...outcome, dryRun: false })).toBe('共 3 行：新增 1，修改 1，不变 0，有误 1。')
})

it('tries a file before it does anything, and tells which rows are wrong', async () => {
  const send = vi.fn().mockResolvedValue(outcome)
  const panel = mount(SheetImport, { props: { name: 'people', label: '导入人员', hint: '', send } })
  const input = panel.get('[data-testid=people-file]')
  Object.defineProperty(input.element, 'files', { value: [new File(['x'], '人员.csv')] })
  await input.trigger('change')
  await panel.get('form').trigger('submit')
  await flushPromises()
  expect(send).toHaveBeenCalledWith(expect.any(File), true)
  expect(panel.text()).toContain('第 2 行 a：单位不存在')
  expect(panel.emitted('imported')).toBeUndefined()
  await panel.get('[data-testid=people-dry]').setValue(false)
  await panel.get('form').trigger('submit')
  await flushPromises()
  expect(panel.emitted('imported')).toHaveLength(1)
})

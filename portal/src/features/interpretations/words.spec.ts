import { expect, it } from 'vitest'
import type { InterpretationDuty, Trigger } from '@/api/interpretations'
import { contentOf, dutyLabel, percent, triggerLabel } from './words'

const form = { forms: ['TEXT'], name: ' 许望 ', title: '', kind: 'HEAD' as const, phase: 'WITH' as const, after: 'DEEP' as const, triggerId: 't1' }
const duty = (more: Partial<InterpretationDuty>): InterpretationDuty => ({ id: 'p', always: true, required: true, ...more })
const asked = { reason: '内容简单', asked: { id: 'd', name: '沈言' }, askedAt: '2026-01-01T00:00:00Z' }

it('registers the kind of a later interpretation only after the release', () => {
  expect(contentOf('p1', form)).toEqual({ policyId: 'p1', forms: ['TEXT'], interpreter: { name: '许望', kind: 'HEAD' }, phase: 'WITH' })
  expect(contentOf('p1', { ...form, phase: 'AFTER' })).toMatchObject({ after: 'DEEP', triggerId: 't1' })
})

it('says how the duty stands, an exemption only once it is granted', () => {
  expect(dutyLabel(duty({ required: false }), 0).text).toBe('无须解读')
  expect(dutyLabel(duty({}), 0).text).toBe('应当解读')
  expect(dutyLabel(duty({}), 2).text).toBe('已登记解读')
  expect(dutyLabel(duty({ exemption: asked }), 0).text).toBe('申请免予解读')
  expect(dutyLabel(duty({ exemption: { ...asked, granted: { id: 's', name: '江砚' } } }), 0).text).toBe('免予解读')
})

it('marks a demand that nobody answered in time', () => {
  const open = { state: 'OPEN', stateName: '待解读', late: false } as Trigger
  expect([triggerLabel(open), triggerLabel({ ...open, late: true })]).toEqual([{ text: '待解读', tone: 'warn' }, { text: '待解读，已逾期', tone: 'bad' }])
})

it('claims no rate where nothing was due', () => expect([percent(null), percent(87.5)]).toEqual(['无应解读文件', '87.5%']))

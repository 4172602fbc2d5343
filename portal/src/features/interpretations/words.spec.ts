import { expect, it } from 'vitest'
import type { InterpretationDuty, Trigger } from '@/api/interpretations'
import { contentOf, dutyLabel, dutyText, expertContent, expertLine, percent, shareText, triggerLabel } from './words'

const form = { forms: ['TEXT'], name: ' 许望 ', title: '', expertId: 'e1', kind: 'HEAD' as const, phase: 'WITH' as const, after: 'DEEP' as const, triggerId: 't1' }
const duty = (more: Partial<InterpretationDuty>): InterpretationDuty => ({ id: 'p', always: true, required: true, ...more })
const asked = { reason: '内容简单', asked: { id: 'd', name: '沈言' }, askedAt: '2026-01-01T00:00:00Z' }

it('registers the kind of a later interpretation only after the release', () => {
  expect(contentOf('p1', form)).toEqual({ policyId: 'p1', forms: ['TEXT'], interpreter: { name: '许望', kind: 'HEAD' }, phase: 'WITH' })
  expect(contentOf('p1', { ...form, kind: 'EXPERT' }).interpreter).toEqual({ name: '许望', kind: 'EXPERT', expertId: 'e1' })
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

it('says who decided on an interpretation, and why', () => {
  expect(dutyText(duty({}))).toContain('一律应当解读')
  expect(dutyText(duty({ always: false, grounds: ['BROAD', 'TECHNICAL'], reason: '家长关心。', decided: { id: 'r', name: '韩序' } }))).toBe('韩序确定：应当解读。涉及面广；专业性强；家长关心。')
  expect(dutyText(duty({ always: false, required: false, reason: '内部事务。', decided: { id: 'r', name: '韩序' } }))).toBe('韩序确定：无须解读。内部事务。')
  expect(dutyText(duty({ always: false, required: false }))).toContain('未要求解读')
})

it('compares the share of other forms with the time before', () => {
  const before = { from: '2025-01-01', to: '2025-12-31', interpretations: 10, moreThanText: 3 }
  expect(shareText({ ...before, shareChange: 12.5 })).toContain('提高 12.5 个百分点')
  expect(shareText({ ...before, shareChange: -3 })).toContain('下降 3 个百分点')
  expect(shareText({ ...before, shareChange: 0 })).toContain('相比持平')
  expect(shareText({ ...before, shareChange: null })).toBe('')
  expect(shareText(undefined)).toBe('')
})

it('lists an expert with each field by itself', () => {
  expect(expertContent({ name: '张明远', fields: '财政、教育, 审计' })['fields']).toEqual(['财政', '教育', '审计'])
  expect(expertLine({ id: 'e', revision: 1, unit: 'u', unitName: '县财政局', name: '张明远', fields: ['财政'], title: '教授', from: '2026-01-01' })).toBe('教授　财政　县财政局聘请，自 2026-01-01')
})

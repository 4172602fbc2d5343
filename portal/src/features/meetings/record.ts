import type { AgendaItem, MeetingRecord } from '@/api/meetings'
import { instantOf, localOf } from '@/shared/dates'
import type { Field, Values } from '@/shared/fields'
import type { Label } from '@/shared/labels'

export const meetingStates: Record<MeetingRecord['state'], Label> = { RECORDED: { text: '已记录', tone: 'warn' }, DRAFTED: { text: '已成稿', tone: 'accent' }, PUBLISHED: { text: '已公开', tone: 'good' } }

export const headFields = (one?: MeetingRecord): Field[] => [
  { name: 'number', label: '会议次数', kind: 'number', needed: true, value: one?.number },
  { name: 'heldAt', label: '召开时间', kind: 'time', needed: true, value: localOf(one?.heldAt) },
  { name: 'chair', label: '主持人', value: one?.chair ?? '' },
  { name: 'observers', label: '列席代表', hint: '每行一人，如“李某，县人大代表”。', kind: 'area', value: (one?.observers ?? []).map(({ name, capacity }) => [name, capacity].filter(Boolean).join('，')).join('\n') },
]

export interface AgendaForm {
  subject: string
  open: boolean
  ground: string
  draftingUnit: string
  decision: string
  important: boolean
  policyIds: string[]
}

export const emptyAgenda = (): AgendaForm => ({ subject: '', open: true, ground: '', draftingUnit: '', decision: '', important: false, policyIds: [] })
export const agendaOf = (items: readonly AgendaItem[] | undefined): AgendaForm[] =>
  items?.length ? items.map((one) => ({ subject: one.subject, open: one.open, ground: one.ground ?? '', draftingUnit: one.draftingUnit ?? '', decision: one.decision ?? '', important: one.important ?? false, policyIds: [...(one.policyIds ?? [])] })) : [emptyAgenda()]

/** What is wrong with the agenda; a closed item needs its ground. */
export function agendaFaults(agenda: readonly AgendaForm[]): string[] {
  return agenda.flatMap(({ subject, open, ground }, index) => [...(subject.trim() ? [] : [`议题 ${index + 1}：请填写题目`]), ...(open || ground.trim() ? [] : [`议题 ${index + 1}：不公开的须写明依据`])])
}

function observerOf(line: string): { name: string; capacity?: string } {
  const [name = '', ...rest] = line.split(/[，,\t]/).map((part) => part.trim())
  const capacity = rest.filter(Boolean).join('，')
  return capacity ? { name, capacity } : { name }
}

export function requestOf(values: Values, agenda: readonly AgendaForm[], unit?: string | null): unknown {
  return {
    number: values['number'],
    heldAt: instantOf(String(values['heldAt'] ?? '')),
    ...(unit ? { unit } : {}),
    ...(values['chair'] ? { chair: values['chair'] } : {}),
    agenda: agenda.map(({ subject, open, ground, draftingUnit, decision, important, policyIds }) => ({
      subject: subject.trim(), open, important, ...(policyIds.length ? { policyIds } : {}),
      ...(open ? {} : { ground: ground.trim() }), ...(draftingUnit ? { draftingUnit } : {}), ...(decision.trim() ? { decision: decision.trim() } : {}),
    })),
    observers: String(values['observers'] ?? '').split('\n').filter((line) => line.trim()).map(observerOf),
  }
}

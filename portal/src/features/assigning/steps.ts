import type { Assignment } from '@/api/work'
import type { Field, Values } from '@/shared/fields'

export type Step = 'verify' | 'send-back' | 'insist' | 'reassign' | 'deadline' | 'part' | 'urge'

const parts = { LEAD: '牵头', CO_RESPONSIBLE: '配合', RESPONSIBLE: '责任', GUIDE: '指导' }
const why = (label: string, needed = true): Field => ({ name: 'reason', label, kind: 'area', needed })

/** What the office may do with an assignment: what it is called, what it asks, and what to say afterwards. */
export const steps: Record<Step, { text: string; done: string; fields: (one: Assignment) => Field[] }> = {
  verify: {
    text: '核查通过', done: '已核查通过，任务完成。',
    fields: ({ children }) => [
      why('核查意见', !!children?.open),
      ...(children?.open ? [{ name: 'override', label: `还有 ${children.open} 项下级任务没有完成，仍然通过`, kind: 'check' } satisfies Field] : []),
    ],
  },
  'send-back': { text: '退回', done: '已退回单位。', fields: () => [why('退回理由')] },
  insist: { text: '维持分派', done: '已维持原分派。', fields: () => [why('理由')] },
  reassign: { text: '改派', done: '已改派，新单位可以看到任务。', fields: () => [{ name: 'unitId', label: '改派给', kind: 'unit', needed: true }, why('理由')] },
  deadline: {
    text: '定时限', done: '时限已确定。',
    fields: ({ dueOn }) => [{ name: 'date', label: '完成日期', kind: 'date', needed: true, value: dueOn ?? '' }, why('依据'), { name: 'wholeRow', label: '这一条的所有责任单位都按此日期', kind: 'check' }],
  },
  urge: { text: '催办', done: '已催办，单位会看到提醒。', fields: () => [{ name: 'text', label: '催办内容', kind: 'area', needed: true }, { name: 'toLeader', label: '同时告知单位领导', kind: 'check' }] },
  part: { text: '定角色', done: '角色已确定。', fields: ({ part }) => [{ name: 'part', label: '该单位是', kind: 'select', options: parts, needed: true, value: part ?? 'RESPONSIBLE' }] },
}

/** The body of a step; boxes that were not ticked say nothing. */
export const bodyOf = (values: Values): Values => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== false))

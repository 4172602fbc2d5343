import { expect, it } from 'vitest'
import { agendaFaults, agendaOf, emptyAgenda, requestOf } from './record'

const open = { ...emptyAgenda(), subject: ' 审议办法 ', decision: '原则通过。', important: true }

it('asks the ground of what is not open', () => {
  expect(agendaFaults([open, { ...open, open: false }, emptyAgenda()])).toEqual(['议题 2：不公开的须写明依据', '议题 3：请填写题目'])
})

it('records the meeting in the hour of Shanghai', () => {
  expect(requestOf({ number: 12, heldAt: '2026-03-02T15:30', observers: '李某，县人大代表\n王某' }, [open])).toEqual({
    number: 12, heldAt: '2026-03-02T07:30:00.000Z', agenda: [{ subject: '审议办法', open: true, important: true, decision: '原则通过。' }],
    observers: [{ name: '李某', capacity: '县人大代表' }, { name: '王某' }],
  })
})

it('begins with one empty matter and keeps the policies of others', () => {
  expect(agendaOf(undefined)).toHaveLength(1)
  expect(agendaOf([{ subject: '甲', open: true, policyIds: ['p'] }])[0]?.policyIds).toEqual(['p'])
})

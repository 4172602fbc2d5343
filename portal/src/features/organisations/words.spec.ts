import { describe, expect, it } from 'vitest'
import { approverLines, handlerLines, peopleOf, whoTakes } from './words'

describe('the people of an organisation', () => {
  it('go into the form and come out of it as they were', () => {
    const content = { handlers: [{ business: 'SITE', name: '温岚', phone: null }], approvers: [{ stage: 'FIRST_REVIEW', name: '陆衡', personId: 'first-reviewer' }] }
    expect(peopleOf(handlerLines(content), approverLines(content))).toEqual(content)
  })

  it('are left out where no name was given', () => {
    const nobody = { handlers: [{ business: 'SITE', name: ' ', phone: '1' }], approvers: [{ stage: 'SIGN_OFF', person: { id: 'x', name: '' } }] }
    expect(peopleOf(nobody.handlers, nobody.approvers)).toEqual({ handlers: [], approvers: [] })
  })

  it('are told with their units and how they are known', () => {
    const lu = { personId: 'first-reviewer', name: '陆衡', unit: 'wangchuan-education', unitName: '望川县教育和体育局' }
    expect(whoTakes({ stage: 'FIRST_REVIEW', label: '初审', source: 'RECORD', reviewers: [lu] })).toBe('陆衡（望川县教育和体育局），本单位填报')
    expect(whoTakes({ stage: 'SIGN_OFF', label: '审发', source: 'NONE', reviewers: [] })).toBe('没有人')
  })
})

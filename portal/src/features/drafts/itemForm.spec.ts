import { describe, expect, it } from 'vitest'
import type { LedgerLine, WorkingItem } from '@/api/types'
import { genres } from '@/shared/labels'
import { tidyBody } from './bodyHtml'
import { contentOf, emptyItem, formOf, guessGenre, prefilled } from './itemForm'
import { taskOptions } from './taskOptions'

const stored: WorkingItem = {
  id: 'i1', type: 'NOTICE', title: '通知', column: 'notices', issuer: '县教体局', validity: 'VALID', openness: 'PROACTIVE', body: '<p>正文</p>',
  attachments: [{ name: '附件.pdf', url: '/files/1.pdf' }], documentNumber: '望教发〔2026〕3号', effectiveDate: null, taskRef: { planId: 'p', taskItemId: 'p.3' },
  state: 'DRAFT', revision: 4, contentHash: 'h', allowedActions: ['submit'], unit: 'wangchuan-education',
}

describe('contentOf', () => {
  it('sends back what was stored, without what only the service may set', () => {
    const content = contentOf(formOf(stored))
    expect(content).toEqual({
      type: 'NOTICE', title: '通知', column: 'notices', issuer: '县教体局', validity: 'VALID', openness: 'PROACTIVE', body: '<p>正文</p>',
      attachments: [{ name: '附件.pdf', url: '/files/1.pdf' }], documentNumber: '望教发〔2026〕3号', taskRef: { planId: 'p', taskItemId: 'p.3' }, unit: 'wangchuan-education',
    })
  })

  it('sends no half reference to a task', () => {
    expect(contentOf({ ...emptyItem(), planId: 'p' }).taskRef).toBeUndefined()
  })
})

it.each([
  ['关于做好秋季招生工作的通知', '通知'],
  ['望川县教育督导办法（试行）', ''],
  ['关于加强校园安全的意见（试行）', '意见'],
])('guesses the genre of %s', (title, genre) => expect(guessGenre(title, genres)).toBe(genre))

describe('bodyHtml', () => {
  it.each(['<p><br></p>', '<div>&nbsp;</div>', ' '])('takes %j for empty', (html) => expect(tidyBody(html)).toBe(''))

  it('keeps a table without words', () => expect(tidyBody('<table><tbody><tr><td></td></tr></tbody></table>')).toContain('<table>'))

  it('keeps the alignment of a signature without its style', () => {
    expect(tidyBody('<p style="text-align: right;">望川县教育和体育局</p>')).toBe('<p align="right">望川县教育和体育局</p>')
  })
})

describe('taskOptions', () => {
  const line = (id: string, name: string, text: string): LedgerLine =>
    ({ id, planId: 'p', seq: id, order: 1, row: 1, group: '', name, text, units: [], status: 'NOT_STARTED', evidence: { proposed: 0, accepted: 0 } })
  const lines = [line('1', '各类规划', '公开规划纲要'), line('2', '义务教育', '公开招生方案')]

  it('finds the lines with all words', () => {
    expect(taskOptions(lines, '教育 招生', '').map(({ text }) => text)).toEqual(['2 义务教育：公开招生方案'])
  })

  it('keeps the chosen one in sight', () => {
    expect(taskOptions(lines, '教育', '1').map(({ id }) => id)).toEqual(['1', '2'])
  })
})

it('begins with what the catalogue entry says, and with nothing else of the address', () => {
  expect(prefilled({ catalogueCode: 'E-3', column: 'notices', title: '', body: '<p>x</p>', unit: ['a'] })).toEqual({ catalogueCode: 'E-3', column: 'notices' })
})

import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import type { EditionDiff } from '@/api/disclosure'
import DiffView from './DiffView.vue'
import { condensed, isUnchanged, valueText } from './diff'

const equal = (text: string) => ({ change: 'EQUAL' as const, segments: [{ change: 'EQUAL' as const, text }] })
const changed = {
  change: 'CHANGED' as const,
  segments: [{ change: 'EQUAL' as const, text: '自' }, { change: 'DELETED' as const, text: '一月' }, { change: 'INSERTED' as const, text: '二月' }],
}

describe('condensed', () => {
  it('folds what did not change, except beside a change', () => {
    const blocks = condensed([equal('1'), equal('2'), equal('3'), changed, equal('4'), equal('5')])
    expect(blocks.map((one) => (one.kind === 'skipped' ? one.count : one.paragraphs.length))).toEqual([2, 3, 1])
  })

  it('folds everything when nothing changed', () => {
    expect(condensed([equal('1'), equal('2')])).toMatchObject([{ kind: 'skipped', count: 2 }])
    expect(condensed([])).toEqual([])
  })
})

it('says values in the words of the house', () => {
  expect(valueText('validity', 'REPEALED')).toBe('废止')
  expect(valueText('attachments', [{ name: 'a.pdf' }, { name: 'b.png', altText: '地图' }])).toBe('a.pdf\nb.png（地图）')
  expect(valueText('links', [{ kind: 'AMENDS', title: '旧办法' }])).toBe('修改：旧办法')
  expect(valueText('summary', null)).toBe('')
})

describe('DiffView', () => {
  const diff: EditionDiff = { fields: [{ name: 'title', before: '旧', after: '新' }], paragraphs: [equal('一'), equal('二'), equal('三'), changed] }

  it('marks additions and deletions for eyes and for screen readers', () => {
    const shown = mount(DiffView, { props: { diff } })
    expect(shown.findAll('ins').map((one) => one.text())).toEqual(['新', '二月'])
    expect(shown.findAll('del').map((one) => one.text())).toEqual(['旧', '一月'])
    expect(shown.text()).toContain('标题')
  })

  it('unfolds the rest on demand', async () => {
    const shown = mount(DiffView, { props: { diff } })
    expect(shown.text()).not.toContain('二三')
    await shown.get('[data-testid=diff-unfold]').trigger('click')
    expect(shown.findAll('p').map((one) => one.text())).toContain('二')
  })

  it('says that nothing changed', () => {
    expect(isUnchanged({ fields: [], paragraphs: [equal('一')] })).toBe(true)
    expect(mount(DiffView, { props: { diff: { fields: [], paragraphs: [equal('一')] } } }).text()).toContain('没有变化')
  })
})

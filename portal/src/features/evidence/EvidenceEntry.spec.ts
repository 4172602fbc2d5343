// @vitest-environment jsdom
import { mount, RouterLinkStub } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import type { Evidence } from '@/api/types'
import EvidenceEntry from './EvidenceEntry.vue'

const handedIn: Evidence = {
  id: 'e1', planId: 'p', taskItemId: 'p.1', taskName: '规划公开', title: '会议纪要', kind: 'LINK', url: 'https://www.example.gov.cn/a.html',
  note: '第三次会议', date: '2021-06-10', submittedBy: '温岚', state: 'PROPOSED', revision: 1, allowedActions: ['accept', 'reject'],
}

const show = (evidence: Evidence) =>
  mount(EvidenceEntry, { props: { evidence, busy: false }, global: { stubs: { RouterLink: RouterLinkStub } } })

describe('a piece of evidence in the inbox', () => {
  it('shows what a unit handed in, by whom, and where it can be read', () => {
    const shown = show(handedIn)
    expect(shown.get('[data-testid="evidence-web"]').attributes('href')).toBe('https://www.example.gov.cn/a.html')
    expect(shown.text()).toContain('温岚 报送')
    expect(shown.get('[data-testid="evidence-note"]').text()).toBe('第三次会议')
  })

  it('offers a file for download and never links to another kind of address', () => {
    const file = show({ ...handedIn, kind: 'FILE', url: '/api/tasks/files/f1' })
    expect(file.text()).toContain('下载文件')
    const script = show({ ...handedIn, url: 'javascript:alert(1)' })
    expect(script.find('a').exists()).toBe(false)
  })
})

import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope } from 'vue'
import { createItem, replaceItem, submitItem, workingItem } from '@/api/disclosure'
import { Problem } from '@/api/problem'
import type { WorkingItem } from '@/api/types'
import { useEditing } from './editing'

vi.mock('@/api/disclosure')

const stored = (change: Partial<WorkingItem> = {}): WorkingItem => ({
  id: 'i1', type: 'NOTICE', title: '关于招生的通知', column: 'notices', issuer: '县教体局', validity: 'VALID', openness: 'PROACTIVE',
  body: '<p>正文</p>', attachments: [], state: 'DRAFT', revision: 4, contentHash: 'h', allowedActions: ['submit'], ...change,
})
const scope = effectScope()
const editing = (id?: string) => scope.run(() => useEditing(id))!

beforeEach(() => sessionStorage.clear())
afterEach(() => vi.resetAllMocks())

describe('useEditing', () => {
  it('creates a new item once and replaces it from then on', async () => {
    vi.mocked(createItem).mockResolvedValue(stored())
    vi.mocked(replaceItem).mockResolvedValue(stored({ revision: 5, title: '改' }))
    const one = editing()
    one.form.title = '关于招生的通知'
    expect(await one.save()).toBe(true)
    expect(one.dirty.value).toBe(false)
    one.form.title = '改'
    expect(one.dirty.value).toBe(true)
    await one.save()
    expect(replaceItem).toHaveBeenCalledWith('i1', expect.objectContaining({ title: '改' }), 4)
    expect(createItem).toHaveBeenCalledOnce()
  })

  it('saves what was changed before it submits, with the newest revision', async () => {
    vi.mocked(workingItem).mockResolvedValue(stored())
    vi.mocked(replaceItem).mockResolvedValue(stored({ revision: 5 }))
    vi.mocked(submitItem).mockResolvedValue(stored({ revision: 6, state: 'FIRST_REVIEW' }))
    const one = editing('i1')
    await one.load()
    one.form.summary = '摘要'
    expect(await one.submit()).toBe(true)
    expect(vi.mocked(submitItem).mock.calls[0]?.[0]).toMatchObject({ id: 'i1', revision: 5 })
    expect(one.item.value?.state).toBe('FIRST_REVIEW')
  })

  it('shows what the service refuses at its field and keeps the draft', async () => {
    vi.mocked(workingItem).mockResolvedValue(stored())
    vi.mocked(submitItem).mockRejectedValue(new Problem(422, 'INVALID_CONTENT', '缺少必填要素。', undefined, [{ pointer: '/signedDate', detail: '不能为空' }]))
    const one = editing('i1')
    await one.load()
    expect(await one.submit()).toBe(false)
    expect(one.faults('signedDate')).toEqual(['不能为空'])
    expect(one.form.title).toBe('关于招生的通知')
  })

  it('asks about a conflict; keeping the own text saves it over the newest revision', async () => {
    vi.mocked(workingItem).mockResolvedValueOnce(stored()).mockResolvedValueOnce(stored({ revision: 9, title: '他人改过' }))
    vi.mocked(replaceItem).mockRejectedValueOnce(new Problem(412, 'STALE_REVISION', '已被修改')).mockResolvedValueOnce(stored({ revision: 10, title: '我的' }))
    const one = editing('i1')
    await one.load()
    one.form.title = '我的'
    await one.save()
    expect(one.conflict.value).toBe(true)
    await one.keepMine()
    expect([one.conflict.value, one.form.title]).toEqual([false, '我的'])
    await one.save()
    expect(replaceItem).toHaveBeenLastCalledWith('i1', expect.objectContaining({ title: '我的' }), 9)
  })

  it('gives up the own text for that of the other person', async () => {
    vi.mocked(workingItem).mockResolvedValueOnce(stored()).mockResolvedValueOnce(stored({ revision: 9, title: '他人改过' }))
    const one = editing('i1')
    await one.load()
    one.form.title = '我的'
    await one.takeTheirs()
    expect([one.form.title, one.dirty.value]).toEqual(['他人改过', false])
  })

  it('restores unsaved writing after a reload, unless the server has moved on', async () => {
    vi.mocked(workingItem).mockResolvedValue(stored())
    const before = editing('i1')
    await before.load()
    before.form.title = '写到一半'
    await flushPromises()

    const after = editing('i1')
    await after.load()
    expect([after.form.title, after.restored.value]).toEqual(['写到一半', true])

    vi.mocked(workingItem).mockResolvedValue(stored({ revision: 5 }))
    const later = editing('i1')
    await later.load()
    expect([later.form.title, later.restored.value]).toEqual(['关于招生的通知', false])
  })
})

import { afterEach, describe, expect, it, vi } from 'vitest'
import { item, receipt } from '@/api/disclosure'
import { endOf, originOf } from './banners'
import { verifyItem } from './verification'

vi.mock('@/api/disclosure')
afterEach(() => vi.resetAllMocks())

describe('verifyItem', () => {
  it('checks what the service says now against its receipt', async () => {
    vi.mocked(item).mockResolvedValue({ id: 'i1' } as never)
    vi.mocked(receipt).mockResolvedValue({ index: 4 })
    const verifyReceipt = vi.fn().mockResolvedValue({ verdict: 'VALID', steps: [] })
    expect((await verifyItem('i1', async () => ({ verifyReceipt }))).verdict).toBe('VALID')
    expect(verifyReceipt).toHaveBeenCalledWith({ receipt: { index: 4 }, item: { id: 'i1' } })
  })

  it('says so when the verifier cannot be fetched', async () => {
    await expect(verifyItem('i1', () => Promise.reject(new Error('404')))).rejects.toMatchObject({ code: 'NO_VERIFIER' })
  })
})

it('names the latest decision that holds', () => {
  const validityChanges = [
    { validity: 'AMENDED' as const, from: '2025-01-01' }, { validity: 'REPEALED' as const, from: '2026-01-01', basis: '清理决定' },
  ]
  expect(endOf({ validity: 'REPEALED', validityChanges })?.basis).toBe('清理决定')
  expect(endOf({ validity: 'VALID', validityChanges })).toBeUndefined()
})

it('says where a text comes from', () => {
  expect(originOf({ migrated: { from: '旧门户网站', at: '2026-11-22' } })).toContain('未在本系统审核')
  expect(originOf({ source: '中国政府网' })).toBe('转载自：中国政府网。')
  expect(originOf({})).toBe('')
})

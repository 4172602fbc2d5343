import { expect, it } from 'vitest'
import { checkpointOf, countsOf } from './report'

it('reads what a checkpoint states, and nothing out of anything else', () => {
  expect(checkpointOf('gongkai.example/disclosure\n57\nAbc=\n\n— gongkai.example/disclosure xyz=\n')).toEqual({ origin: 'gongkai.example/disclosure', size: '57', root: 'Abc=' })
  expect(checkpointOf('')).toBeUndefined()
  expect(checkpointOf('{"status":503}\n\n')).toBeUndefined()
})

it('tells how much was compared', () => {
  const words = countsOf({ at: '', tookMillis: 1500, leaves: 41, root: '', tiles: 1, checkpoints: 9, editions: 40, auditEntries: 120, sound: true, findings: [] })
  expect(words).toEqual(['存证记录 41 条', '公开版本 40 个', '办理记录 120 条', '检查点 9 个', '用时 1.5 秒'])
})

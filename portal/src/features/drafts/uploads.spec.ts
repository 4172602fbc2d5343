import { afterEach, describe, expect, it, vi } from 'vitest'
import { uploadFile } from '@/api/files'
import { Problem } from '@/api/problem'
import { afterStep, useUploads, type Uploading } from './uploads'

vi.mock('@/api/files')
afterEach(() => vi.resetAllMocks())

const begun = (): Uploading[] => afterStep([], { kind: 'begun', key: 'k', name: '名单.xlsx', size: 200 })
const sent = (all: Uploading[], bytes: number, total = 200) => afterStep(all, { kind: 'sent', key: 'k', sent: bytes, total })

describe('afterStep', () => {
  it('counts what was sent, and never backwards', () => {
    expect(sent(begun(), 50)[0]).toMatchObject({ percent: 25, state: 'SENDING' })
    expect(sent(sent(begun(), 100), 20)[0]?.percent).toBe(50)
  })

  it('says that the service is checking when all is sent', () => expect(sent(begun(), 200)[0]?.state).toBe('CHECKING'))

  it('gets along without a total', () => expect(sent(begun(), 50, 0)[0]).toMatchObject({ percent: 0, state: 'SENDING' }))

  it('keeps a refusal until it is taken away', () => {
    const refused = afterStep(begun(), { kind: 'refused', key: 'k', why: '含宏' })
    expect(sent(refused, 200)[0]).toMatchObject({ state: 'REFUSED', why: '含宏' })
    expect(afterStep(refused, { kind: 'gone', key: 'k' })).toEqual([])
  })

  it('leaves other files alone', () => expect(afterStep(begun(), { kind: 'refused', key: 'other', why: 'x' })[0]?.state).toBe('SENDING'))
})

describe('useUploads', () => {
  const file = (name: string) => new File(['x'], name)

  it('hands a file over once the service has taken it, and shows why another was refused', async () => {
    vi.mocked(uploadFile)
      .mockRejectedValueOnce(new Problem(415, 'UNSUPPORTED_MEDIA_TYPE', '不支持。', undefined, [{ pointer: '/file', detail: '内容与文件名不符' }]))
      .mockResolvedValueOnce({ id: 'f1', name: 'b.pdf' } as never)
    const taken: string[] = []
    const uploads = useUploads(({ id }) => taken.push(id))
    await uploads.add([file('a.docx'), file('b.pdf')])
    expect(taken).toEqual(['f1'])
    expect(uploads.state.files).toMatchObject([{ name: 'a.docx', state: 'REFUSED', why: '内容与文件名不符' }])
  })

  it('does not begin what was taken away while it waited', async () => {
    vi.mocked(uploadFile).mockResolvedValue({ id: 'f' } as never)
    const uploads = useUploads(() => undefined)
    const all = uploads.add([file('a.pdf'), file('b.pdf')])
    uploads.remove(uploads.state.files[1]?.key ?? '')
    await all
    expect(uploadFile).toHaveBeenCalledOnce()
  })
})

import { describe, expect, it } from 'vitest'
import { servedName } from './download'

describe('the name of a download', () => {
  it('is the one that the service gives', () => {
    expect(servedName(`attachment; filename="=?UTF-8?Q?x?="; filename*=UTF-8''%E7%BA%AA%E8%A6%81.pdf`)).toBe('纪要.pdf')
    expect(servedName('attachment; filename="a.csv"')).toBe('a.csv')
    expect(servedName(null)).toBe('')
  })
})

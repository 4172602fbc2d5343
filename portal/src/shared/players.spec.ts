import { expect, it } from 'vitest'
import { playerOf } from './players'

const film = { name: '政策解读.mp4', url: '/f/1', mediaType: 'video/mp4' }
const words = { name: '政策解读.VTT', url: '/f/2', mediaType: 'text/vtt' }

it('plays a film with the subtitles of its name', () => {
  expect(playerOf(film, [film, words])).toEqual({ kind: 'video', subtitles: '/f/2' })
  expect(playerOf(film, [film, { ...words, name: '政策解读.zh-cn.vtt' }])).toEqual({ kind: 'video', subtitles: '/f/2' })
  expect(playerOf(film, [film, { ...words, name: '别的.vtt' }])).toEqual({ kind: 'video' })
})

it('plays sound, and leaves what is read alone', () => {
  expect(playerOf({ name: '广播稿.mp3', url: '/f/3', mediaType: 'audio/mpeg' }, [])).toEqual({ kind: 'audio' })
  expect(playerOf(words, [film, words])).toBeUndefined()
  expect(playerOf({ name: 'a.pdf', url: '/f/4' }, [])).toBeUndefined()
})

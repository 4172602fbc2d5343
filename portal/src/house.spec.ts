import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(process.cwd(), 'src')
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(ts|vue)$/.test(name))
  .map((name) => ({ name: name.replaceAll('\\', '/'), text: readFileSync(join(root, name), 'utf8') }))
const featureOf = (name: string) => /^features\/([^/]+)\//.exec(name)?.[1]

describe('the house', () => {
  it('has features that do not know each other', () => {
    const crossings = files.flatMap(({ name, text }) =>
      [...text.matchAll(/from '(@\/features\/([^/']+)[^']*|\.\.\/[^']+)'/g)]
        .filter(([, path, feature]) => featureOf(name) && (path?.startsWith('..') || feature !== featureOf(name)))
        .map(([line]) => `${name}: ${line}`),
    )
    expect(crossings).toEqual([])
  })

  it('keeps what is shared free of features', () => {
    const shared = files.filter(({ name }) => /^(api|auth|shared|layouts)\//.test(name) && !name.endsWith('.spec.ts'))
    expect(shared.filter(({ text }) => text.includes('@/features/')).map(({ name }) => name)).toEqual([])
  })

  it('has components of at most 150 lines', () => {
    const long = files.filter(({ name, text }) => name.endsWith('.vue') && text.split('\n').length > 151)
    expect(long.map(({ name }) => name)).toEqual([])
  })

  it('writes raw HTML only where it is sanitised', () => {
    const raw = files.filter(({ name, text }) => name.endsWith('.vue') && /v-html|innerHTML/.test(text) && !/safeHtml|safeHighlight/.test(text))
    expect(raw.map(({ name }) => relative('.', name))).toEqual([])
  })

  it('loads nothing from elsewhere', () => {
    const outside = files.filter(({ name, text }) => !name.endsWith('.spec.ts') && /(src|href|url\()=?["'(]https?:/.test(text))
    expect(outside.map(({ name }) => name)).toEqual([])
  })
})

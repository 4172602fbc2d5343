import { describe, expect, it } from 'vitest'
import { safeHighlight, safeHtml } from './sanitise'

describe('safeHtml', () => {
  it('keeps the structure of a document', () => {
    const html = '<h2>一、总则</h2><p>正文<strong>加粗</strong></p><table><tbody><tr><td colspan="2">格</td></tr></tbody></table>'
    expect(safeHtml(html)).toBe(html)
  })

  it.each([
    ['<p onclick="x()">a</p>', '<p>a</p>'],
    ['<script>alert(1)</script><p>a</p>', '<p>a</p>'],
    ['<a href="javascript:alert(1)">a</a>', '<a>a</a>'],
    ['<p style="position:fixed">a</p>', '<p>a</p>'],
    ['<img src="//evil.example/x.png">', '<img>'],
    ['<iframe src="https://evil.example"></iframe>', ''],
    ['<form><input></form>', ''],
  ])('disarms %s', (html, safe) => expect(safeHtml(html)).toBe(safe))

  it('takes nothing for nothing', () => expect(safeHtml(undefined)).toBe(''))
})

it('leaves only marks in a highlight', () => {
  expect(safeHighlight('<em>规划</em><a href="/x">纲要</a><img src=x onerror=y>')).toBe('<em>规划</em>纲要')
})

import { Editor } from '@tiptap/core'
import { describe, expect, it } from 'vitest'
import { bodyExtensions } from './bodyExtensions'
import { pastedHtml, tidyBody } from './bodyHtml'

/** What the editor makes of pasted markup. */
function pasted(html: string): string {
  const editor = new Editor({ extensions: bodyExtensions, content: pastedHtml(html), injectCSS: false })
  const body = tidyBody(editor.getHTML())
  editor.destroy()
  return body
}

describe('a paste from a word processor', () => {
  it('keeps headings, one level below the title of the page', () => {
    const word = '<h1 style="mso-x:1">一、总则</h1><h2>（一）目的</h2><p class=MsoNormal><span lang=EN-US style="font-size:16pt">正文<o:p></o:p></span></p>'
    expect(pasted(word)).toBe('<h2>一、总则</h2><h3>（一）目的</h3><p>正文</p>')
  })

  it('takes a paragraph with an outline level for a heading', () => {
    expect(pasted('<p class=MsoNormal style="mso-outline-level:2">二、范围</p><p>文</p>')).toBe('<h2>二、范围</h2><p>文</p>')
  })

  it('keeps tables with merged cells', () => {
    const table = '<table class=MsoTableGrid><tr><td colspan=2 width=100><p class=MsoNormal align=center>学校</p></td></tr><tr><td><p>甲</p></td><td><p>20<sup>2</sup></p></td></tr></table>'
    const body = pasted(table)
    expect(body).toContain('<td colspan="2"><p align="center">学校</p></td>')
    expect(body).toContain('<td>甲</td><td>20<sup>2</sup></td>')
  })

  it('keeps alignment and bold that only looks stated', () => {
    expect(pasted('<p style="text-align:right">望川县教体局</p><p><span style="font-weight:bold">要点</span></p>')).toBe(
      '<p align="right">望川县教体局</p><p><strong>要点</strong></p>',
    )
  })

  it('leaves out what was deleted, hidden or remarked', () => {
    const word = '<p>甲<del>删</del><span style="display:none">隐</span><span class="MsoCommentReference">批</span></p><div style="mso-element:comment-list"><p>批注</p></div>'
    expect(pasted(word)).toBe('<p>甲</p>')
  })

  it('disarms what is no text', () => {
    expect(pasted('<p onclick="x()">甲<script>x()</script><img src="javascript:x()"></p>')).not.toMatch(/script|onclick/)
  })
})

it('keeps the addresses of articles over a correction', () => {
  expect(pasted('<p id="art_20">第二十条</p><p id="main">甲</p>')).toBe('<p id="art_20">第二十条</p><p>甲</p>')
})

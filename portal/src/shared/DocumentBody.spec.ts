// @vitest-environment jsdom
import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import DocumentBody from './DocumentBody.vue'

const classes = (html: string) => mount(DocumentBody, { props: { html } }).get('[data-testid=body]').classes()

it('leaves the addressees of a document without an indent, and nothing else', () => {
  expect(classes('<p>各乡镇人民政府，县级各部门：</p><p>现将要点印发给你们。</p>')).toContain('addressed')
  expect(classes('<p>本报讯 望川县近日印发办法。</p>')).not.toContain('addressed')
  expect(classes('<h2>一、范围</h2><p>各校：</p>')).not.toContain('addressed')
})

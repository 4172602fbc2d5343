import { expect, it } from 'vitest'
import { draftQuery, fieldsOf, titleOf } from './words'

it('opens the editor with what the line says', () => {
  expect(draftQuery({ code: 'S-1', draft: { catalogueCode: 'S-1', title: '低保标准', type: 'OTHER', issuer: null } })).toEqual({ catalogueCode: 'S-1', title: '低保标准', type: 'OTHER' })
  expect(draftQuery({ code: 'S-2', draft: null })).toEqual({ catalogueCode: 'S-2' })
})

it('names a line by its two levels, and each field once', () => {
  expect(titleOf({ first: '政策', second: '低保', content: '标准' })).toBe('政策 / 低保')
  expect(titleOf({ content: '标准' })).toBe('标准')
  expect(fieldsOf([{ field: '救助' }, { field: '养老' }, { field: '救助' }])).toEqual(['救助', '养老'])
})

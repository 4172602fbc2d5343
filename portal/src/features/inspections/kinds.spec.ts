import { describe, expect, it } from 'vitest'
import { checklistOf, namesIn } from './kinds'

describe('a checklist', () => {
  it('is one line for each point, with its weight', () => {
    expect(checklistOf('栏目按期更新 60\n\n要素齐全 40')).toEqual([
      { code: 'C1', text: '栏目按期更新', weight: 60 },
      { code: 'C2', text: '要素齐全', weight: 40 },
    ])
  })

  it('weighs points alike where no weight is written', () => {
    expect(checklistOf('更新\n齐全').map(({ weight }) => weight)).toEqual([50, 50])
  })
})

it('takes each channel of a line once', () => {
  expect(namesIn('政府网站、政务微信，政府网站')).toEqual(['政府网站', '政务微信'])
  expect(namesIn(' ')).toEqual([])
})

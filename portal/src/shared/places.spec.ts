import { expect, it } from 'vitest'
import { placeOf } from './places'

it('leads from the path of a service to the page where the person acts', () => {
  expect(placeOf('/api/disclosure/review/i1')).toBe('/desk/review/i1')
  expect(placeOf('/api/disclosure/desk/i1')).toBe('/desk/review/i1')
  expect(placeOf('/api/disclosure/releases/p1')).toBe('/desk/releases?open=p1')
  expect(placeOf('/api/disclosure/press-events/e1')).toBe('/desk/press')
  expect(placeOf('/api/disclosure/meetings/m1')).toBe('/desk/meetings')
  expect(placeOf('/api/disclosure/mistakes/a1')).toBe('/desk/mistakes?open=a1')
  expect(placeOf('/api/disclosure/accounts/a1')).toBe('/desk/accounts?open=a1')
  expect(placeOf('/api/disclosure/library-submissions/i1')).toBe('/desk/library?open=i1')
  expect(placeOf('/api/disclosure/duties/mistake/a1')).toBe('/desk/duties')
  expect(placeOf('/api/disclosure/standard-checklist?unit=wangchuan')).toBe('/desk/checklist?unit=wangchuan')
  expect(placeOf('/api/feedback/appeals/n1/case')).toBe('/desk/appeals/n1')
  expect(placeOf('/cleanups/c1')).toBe('/desk/cleanups/c1')
  expect(placeOf('/regulations/r1')).toBe('/desk/rules')
  expect(placeOf('/api/tasks/orders/o1')).toBe('/desk/orders?open=o1')
})

it('knows no page for anything else', () => {
  for (const link of ['https://evil.example/review/i1', '/record/units/u', '//evil.example', '', undefined, null]) expect(placeOf(link)).toBeUndefined()
})

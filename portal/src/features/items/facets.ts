import type { Facet, SearchAnswer } from '@/api/types'

/** The facets by which the search can be narrowed, in the order shown. */
export const facetNames = ['column', 'unit', 'themeClass'] as const

export type FacetName = (typeof facetNames)[number] & keyof SearchAnswer['facets']

export const facetTitles: Record<FacetName, string> = { column: '栏目', unit: '发布单位', themeClass: '主题分类' }

/** The values worth offering: those that hold something, and the chosen one in any case so that it can be undone. */
export function offered(values: readonly Facet[], chosen: string): Facet[] {
  const filled = values.filter(({ count, value }) => count > 0 && value !== '')
  const missing = chosen && !filled.some(({ value }) => value === chosen)
  return missing ? [{ value: chosen, count: 0 }, ...filled] : filled
}

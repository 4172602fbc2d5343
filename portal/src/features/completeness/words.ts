import type { Cell, CellState, CompletenessPage, UnitCompleteness } from '@/api/openness'

/** One sign for each state, beside its words: colours alone say nothing to many readers. */
export const signs: Record<CellState, string> = { CURRENT: '有', STALE: '旧', ENDED: '止', MISSING: '缺', NOT_CONCERNED: '—' }

/** What a cell says in full. */
export const cellWords = ({ stateName, inForce, lastPublishedAt, reason }: Cell): string =>
  [stateName, inForce > 0 ? `现行 ${inForce} 件` : '', lastPublishedAt ? `最近 ${lastPublishedAt.slice(0, 10)}` : '', reason ?? ''].filter(Boolean).join('，')

export const cellOf = (one: UnitCompleteness, code: string): Cell | undefined => one.cells.find((cell) => cell.code === code)

/** Where the content of a class stands in the section of a unit. */
export const columnOf = (page: CompletenessPage, code: string): string | undefined => page.classes.find((one) => one.code === code)?.columns[0]

export const rateWords = ({ rate, current, owed }: UnitCompleteness): string => (rate === null || rate === undefined ? '无应公开类别' : `${current} / ${owed}（${rate}%）`)

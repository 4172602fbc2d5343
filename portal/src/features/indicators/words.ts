import type { Indicators } from '@/api/columns'
import type { Tone } from '@/shared/labels'

export const verdictTones: Record<Indicators['rows'][number]['verdict'], Tone> = { VETO: 'bad', FOUND: 'warn', CLEAR: 'good', NOT_MEASURED: 'plain' }

/** The series of document numbers in which something is missing, in words. */
export const gapsOf = (series: Indicators['series']): string[] =>
  series.filter(({ complete }) => !complete).map(({ unitName, unit, issuer, year, last, missing, more }) => `${unitName ?? unit}　${issuer ?? ''}〔${year}〕：至 ${last} 号，缺 ${missing.join('、')} 号${more > 0 ? `等 ${missing.length + more} 个` : ''}`)

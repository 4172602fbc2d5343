import type { Indicators, NumberSeries } from '@/api/columns'
import type { Tone } from '@/shared/labels'

export const verdictTones: Record<Indicators['rows'][number]['verdict'], Tone> = { VETO: 'bad', FOUND: 'warn', CLEAR: 'good', NOT_MEASURED: 'plain' }

export const grounds = { NOT_PUBLIC: '依法不予公开', ON_REQUEST: '依申请公开', INTERNAL: '内部事务或者过程性信息', VOID: '空号或者作废', ELSEWHERE: '由其他机关公开', OTHER: '其他' }

/** The numbers of which nobody has said why they are missing. */
export const unexplained = ({ missing, explained }: NumberSeries): number[] => missing.filter((serial) => !explained?.some((one) => one.serial === serial))

/** Series in which something is missing or was explained. */
export const notable = (series: readonly NumberSeries[]): NumberSeries[] => series.filter(({ complete, explained }) => !complete || !!explained?.length)

export const headOf = ({ unitName, unit, issuer, year, last }: NumberSeries): string => `${unitName ?? unit}　${issuer ?? ''}〔${year}〕：至 ${last} 号`

export function missingOf(one: NumberSeries): string {
  const open = unexplained(one)
  return open.length === 0 && one.more === 0 ? '' : `缺 ${open.join('、')} 号${one.more > 0 ? `等 ${open.length + one.more} 个` : ''}`
}

/** Serials as people write them: `3、5-8`. What is no number of the missing ones is left to the service to refuse. */
export function serialsOf(words: string): number[] {
  const serials = words.split(/[、,，;；\s]+/).flatMap((part) => {
    const [from, to] = part.split(/[-—–至~]/).map(Number)
    if (!from || Number.isNaN(from)) return []
    return to && to >= from && to - from < 500 ? Array.from({ length: to - from + 1 }, (_, index) => from + index) : [from]
  })
  return [...new Set(serials)].sort((one, other) => one - other)
}

const zone = 'Asia/Shanghai'

function parts(instant: Date): Record<string, string> {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
  })
  return Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]))
}

/** `2021-06-15` for a date or an instant, seen from Shanghai; empty for nothing, the text itself when it is no date. */
export function day(value: string | null | undefined): string {
  if (!value) return ''
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return value
  const instant = new Date(value)
  if (Number.isNaN(instant.getTime())) return value
  const { year, month, day: date } = parts(instant)
  return `${year}-${month}-${date}`
}

/** `2021-06-15 16:00`, seen from Shanghai. */
export function minute(value: string | null | undefined): string {
  if (!value) return ''
  const instant = new Date(value)
  if (Number.isNaN(instant.getTime()) || /^\d{4}-\d{2}-\d{2}$/.test(value)) return value
  const { hour, minute: minutes } = parts(instant)
  return `${day(value)} ${hour}:${minutes}`
}

/** `2021年6月15日`, as official documents write it. */
export function longDay(value: string | null | undefined): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day(value))
  return match ? `${match[1]}年${Number(match[2])}月${Number(match[3])}日` : (value ?? '')
}

/** Whole days from one date to another; negative when `to` lies before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}

export const today = (now: Date = new Date()): string => day(now.toISOString())

/** The instant of a minute in Shanghai as a `datetime-local` field gives it; nothing for none. */
export function instantOf(local: string): string | undefined {
  const instant = new Date(`${local}:00+08:00`)
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(local) && !Number.isNaN(instant.getTime()) ? instant.toISOString() : undefined
}

/** The same minute as such a field shows it. */
export const localOf = (instant: string | null | undefined): string => minute(instant).replace(' ', 'T')

import type { Holiday, MakeUpDay, YearContent } from '@/api/calendar'

const day = /^\d{4}-\d{2}-\d{2}$/
const linesOf = (text: string) => text.split('\n').map((line) => line.trim()).filter(Boolean)

/** 元旦 2027-01-01 2027-01-03: a name, the first and the last day off; one day needs no last one. */
export function holidaysOf(text: string): Holiday[] | undefined {
  const all = linesOf(text).map((line) => line.split(/[\s，,、至]+/))
  if (!all.every(([name, from, to, more]) => name && from && day.test(from) && (!to || day.test(to)) && !more)) return undefined
  return all.map(([name, from, to]) => ({ name: name as string, from: from as string, to: to ?? (from as string) }))
}

/** 春节 2027-02-14: the holiday for which it is made up, and the day; the day alone will do. */
export function makeUpDaysOf(text: string): MakeUpDay[] | undefined {
  const all = linesOf(text).map((line) => line.split(/[\s，,、]+/))
  if (!all.every((words) => words.length <= 2 && day.test(words.at(-1) ?? ''))) return undefined
  return all.map((words) => ({ ...(words.length === 2 ? { name: words[0] as string } : {}), date: words.at(-1) as string }))
}

export const textOf = ({ sources, off, work }: YearContent) => ({
  sources: sources.join('\n'),
  off: off.map(({ name, from, to }) => (from === to ? `${name} ${from}` : `${name} ${from} ${to}`)).join('\n'),
  work: work.map(({ name, date }) => (name ? `${name} ${date}` : date)).join('\n'),
})

export const sourcesOf = linesOf

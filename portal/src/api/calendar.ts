import { call, get } from './http'

export interface Holiday {
  name: string
  from: string
  to: string
}

export interface MakeUpDay {
  name?: string | null
  date: string
}

export interface YearLine {
  year: number
  origin: 'RELEASE' | 'MAINTAINED'
  version: number
  workingDays: number
  changedBy: string | null
  changedAt: string | null
  revision: number
}

export interface CalendarYear extends YearLine {
  sources: string[]
  off: Holiday[]
  work: MakeUpDay[]
  reason: string | null
}

export interface YearContent {
  sources: string[]
  off: Holiday[]
  work: MakeUpDay[]
}

const base = '/api/tasks/calendar'

export const calendarYears = () => get<{ items: YearLine[]; version: number }>(base)
export const calendarYear = (year: number) => get<CalendarYear>(`${base}/${year}`)
export const putYear = async (year: number, revision: number, reason: string, content: YearContent) =>
  (await call<CalendarYear>('PUT', `${base}/${year}`, { revision, body: { reason, content } })).data

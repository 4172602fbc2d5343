import { get, post, type CallOptions } from './http'
import type { PageOf } from './page'
import type { LightColour } from './supervision'

type Maybe<T> = T | null | undefined
type Query = NonNullable<CallOptions['query']>
const base = '/api/disclosure/duties'

/** What a unit owes to the public. */
export interface Duty {
  id: string
  kind: string
  kindName: string
  unit: string
  unitName?: Maybe<string>
  title: string
  due?: Maybe<string>
  light: LightColour
  lightName: string
  itemIds: string[]
  link?: Maybe<string>
  detail: string
  open: boolean
  since: string
  resolvedAt?: Maybe<string>
}

export interface Tally {
  green: number
  yellow: number
  red: number
}

export interface UnitLights {
  unit: string
  unitName?: Maybe<string>
  parent?: Maybe<string>
  own: Tally
  total: Tally
  light: LightColour
}

export interface DutyLights {
  unit: string
  unitName?: Maybe<string>
  light: LightColour
  total: Tally
  levels: Record<string, Tally>
  units: UnitLights[]
}

export const duties = (query: Query = {}) => get<PageOf<Duty>>(base, { query })
export const dutyLights = (unit?: string) => get<DutyLights>(`${base}/lights`, { query: { unit } })
export const refreshDuties = () => post<{ found: number; changed: number; ended: number; failed?: string[] }>(`${base}/refresh`)

import { listed, records, type Revised } from './records'

type Maybe<T> = T | null | undefined
const base = '/api/disclosure/experts'

/** Somebody whom a unit, and those below it, may ask to interpret. */
export interface Expert extends Revised {
  unit: string
  unitName?: Maybe<string>
  name: string
  fields: string[]
  affiliation?: Maybe<string>
  title?: Maybe<string>
  conflicts?: Maybe<string>
  from: string
  until?: Maybe<string>
}

export const experts = () => listed<Expert>(base)
/** Whom the unit may ask today: its own and those of the units above. */
export const expertsFor = (forUnit: string) => listed<Expert>(base, { forUnit })
export const expertRecords = records<Expert>(base)

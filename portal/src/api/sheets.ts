import { call } from './http'

/** What the rows of a spreadsheet did, or would do. */
export interface SheetOutcome {
  dryRun: boolean
  rows: number
  created: number
  changed: number
  unchanged: number
  refused: number
  errors: { row: number; id?: string | null; field?: string | null; detail: string }[]
}

/** Without `dryRun` the rows are carried out: all of them, or none when one is wrong. */
export async function sendSheet(path: string, file: File, dryRun: boolean): Promise<SheetOutcome> {
  const body = new FormData()
  body.append('file', file)
  return (await call<SheetOutcome>('POST', path, { body, query: dryRun ? { dryRun } : {} })).data
}

import { call, fetchAnswer, get } from './http'

const base = '/api/disclosure/log'

export interface CheckFinding {
  kind: string
  subject: string
  detail: string
}

/** What one check of the whole store against the log has found. */
export interface CheckReport {
  at: string
  tookMillis: number
  leaves: number
  root: string
  tiles: number
  checkpoints: number
  editions: number
  auditEntries: number
  sound: boolean
  findings: CheckFinding[]
}

export const latestCheck = () => get<CheckReport>(`${base}/checks/latest`)
/** The report, or nothing while a long check still goes on. */
export async function runCheck(): Promise<CheckReport | undefined> {
  const { status, data } = await call<CheckReport | undefined>('POST', `${base}/checks`)
  return status === 202 ? undefined : data
}

const text = async (path: string) => (await fetchAnswer('GET', path, { headers: { Accept: 'text/plain, application/problem+json' } })).text()
export const checkpoint = () => text(`${base}/checkpoint`)
export const logKey = () => text(`${base}/key`)
export const allLeaves = `${base}/entries.ndjson`

/** Says that an entry of the trail is in a batch; of the other services' batches the log itself gives the receipt. */
export interface AuditProof {
  service?: string
  batch?: number
}

export const auditProofPath = (service: string, entry: string) => `/api/${service}/audit/proofs/${encodeURIComponent(entry)}`
export const auditProof = (service: string, entry: string) => get<AuditProof>(auditProofPath(service, entry))
export const batchReceiptPath = ({ service, batch }: Required<AuditProof>) => `${base}/audit/${encodeURIComponent(service)}/${batch}`

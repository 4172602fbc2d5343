import { item, receipt } from '@/api/disclosure'
import { Problem } from '@/api/problem'

export interface VerifyStep {
  name: string
  /** null: could not be checked here. */
  ok: boolean | null
  zh: string
}

export interface Verification {
  verdict: 'VALID' | 'INVALID' | 'INCOMPLETE'
  leaf?: { at?: string } | null
  steps: VerifyStep[]
}

interface Verifier {
  verifyReceipt: (input: { receipt: unknown; item: unknown }) => Promise<Verification>
}

// Served beside the permanent pages, so that everybody verifies with the same script.
const script = '/record/verify.js'
export const loadVerifier = (): Promise<Verifier> => import(/* @vite-ignore */ script) as Promise<Verifier>

/** Fetches content and receipt anew and checks one against the other here, without trusting the service. */
export async function verifyItem(id: string, load: () => Promise<Verifier> = loadVerifier): Promise<Verification> {
  const [content, proof, verifier] = await Promise.all([
    item(id),
    receipt(id),
    load().catch(() => {
      throw new Problem(0, 'NO_VERIFIER', '核验程序暂时读不到，请稍后再试。')
    }),
  ])
  return verifier.verifyReceipt({ receipt: proof, item: content })
}

export const verdictWords: Record<Verification['verdict'], { text: string; tone: 'good' | 'warn' | 'bad' }> = {
  VALID: { text: '核验通过：内容与公开存证一致。', tone: 'good' },
  INCOMPLETE: { text: '部分核验通过，有的步骤此浏览器不能完成。', tone: 'warn' },
  INVALID: { text: '核验未通过：内容与公开存证不一致。', tone: 'bad' },
}

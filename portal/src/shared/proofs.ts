import type { Reference } from '@/api/supervision'

/** What proves something: a public item, a page elsewhere, or a file that only staff can download. */
export interface Proof {
  itemId?: string | null | undefined
  url?: string | null | undefined
  title?: string | null | undefined
}

const itemPath = '/api/disclosure/items/'

/** As problems and orders keep it: the path or address of the thing and its name. */
export const referencesOf = (proofs: readonly Proof[]): Reference[] =>
  proofs.map(({ itemId, url, title }) => ({ reference: url || `${itemPath}${itemId ?? ''}`, ...(title ? { title } : {}) }))

export const proofsOf = (references: readonly Reference[] | undefined): Proof[] =>
  (references ?? []).map(({ reference, title }) => (reference.startsWith(itemPath) ? { itemId: reference.slice(itemPath.length), title } : { url: reference, title }))

/** The same thing twice is one proof. */
export function withProof(proofs: readonly Proof[], next: Proof): Proof[] {
  const same = ({ itemId, url }: Proof) => (next.itemId ? itemId === next.itemId : url === next.url)
  return proofs.some(same) ? [...proofs] : [...proofs, next]
}

/** An address as people write it, or nothing where it is none. */
export function addressOf(text: string): string | undefined {
  const written = text.trim()
  const address = /^[\w-]+(\.[\w-]+)+(\/|$)/.test(written) ? `https://${written}` : written
  return /^https?:\/\/\S+$/i.test(address) ? address : undefined
}

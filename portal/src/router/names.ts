/** Every page of the portal by name; paths appear in `routes.ts` only. */
export const Page = {
  home: 'home',
  items: 'items',
  item: 'item',
  search: 'search',
  plans: 'plans',
  plan: 'plan',
  write: 'write',
  follow: 'follow',
  results: 'results',
  result: 'result',
  desk: 'desk',
  importing: 'importing',
  ledgers: 'ledgers',
  ledger: 'ledger',
  evidence: 'evidence',
  drafts: 'drafts',
  newItem: 'new-item',
  editItem: 'edit-item',
  review: 'review',
  reviewItem: 'review-item',
  appeals: 'appeals',
  appeal: 'appeal',
  callback: 'callback',
  missing: 'missing',
} as const

export type PageName = (typeof Page)[keyof typeof Page]

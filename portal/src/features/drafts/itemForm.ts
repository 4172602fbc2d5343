import type { Attachment, ChangeKind, ItemContent, ItemLink, ItemType, Openness, Validity, WorkingItem } from '@/api/types'

/** The editor's state: every text field is a string, empty for absent. */
export interface ItemForm {
  externalId: string
  type: ItemType
  title: string
  column: string
  infoClass: string
  documentNumber: string
  issuer: string
  publisher: string
  signedDate: string
  effectiveDate: string
  expiryDate: string
  validity: Validity
  themeClass: string
  genre: string
  normativeNumber: string
  consultUnit: string
  consultPhone: string
  catalogueCode: string
  formedDate: string
  openness: Openness
  opennessGround: string
  visibility: 'PUBLIC' | 'INTERNAL'
  source: string
  sourceUrl: string
  links: ItemLink[]
  /** Of a correction: its public note; no kind for a first edition. */
  changeKind: ChangeKind | ''
  changeNote: string
  summary: string
  body: string
  planId: string
  taskItemId: string
  attachments: Attachment[]
  /** Not shown, but part of the whole state that a save replaces. */
  unit: string
}

export type TextField = { [K in keyof ItemForm]: ItemForm[K] extends string ? K : never }[keyof ItemForm]

const optionalTexts = [
  'externalId', 'infoClass', 'documentNumber', 'publisher', 'signedDate', 'effectiveDate', 'expiryDate', 'themeClass', 'genre',
  'normativeNumber', 'consultUnit', 'consultPhone', 'catalogueCode', 'formedDate', 'opennessGround', 'source', 'sourceUrl', 'summary', 'unit',
] as const

export const emptyItem = (): ItemForm => ({
  externalId: '', type: 'NOTICE', title: '', column: '', infoClass: '', documentNumber: '', issuer: '', publisher: '',
  signedDate: '', effectiveDate: '', expiryDate: '', validity: 'VALID', themeClass: '', genre: '', normativeNumber: '',
  consultUnit: '', consultPhone: '', catalogueCode: '', formedDate: '', openness: 'PROACTIVE', opennessGround: '', visibility: 'PUBLIC', source: '', sourceUrl: '',
  links: [], changeKind: '', changeNote: '', summary: '', body: '', planId: '', taskItemId: '', attachments: [], unit: '',
})

export function formOf(item: WorkingItem): ItemForm {
  const form = emptyItem()
  for (const name of optionalTexts) form[name] = item[name] ?? ''
  return {
    ...form,
    type: item.type,
    title: item.title ?? '',
    column: item.column ?? '',
    issuer: item.issuer ?? '',
    validity: item.validity ?? form.validity,
    openness: item.openness ?? form.openness,
    visibility: item.visibility ?? form.visibility,
    links: (item.links ?? []).map((link) => ({ ...link })),
    changeKind: item.change?.kind ?? '',
    changeNote: item.change?.note ?? '',
    body: item.body ?? '',
    planId: item.taskRef?.planId ?? '',
    taskItemId: item.taskRef?.taskItemId ?? '',
    attachments: (item.attachments ?? []).map((file) => ({ ...file })),
  }
}

/** Absent rather than empty, as the service stores it. */
function described({ altText, ...file }: Attachment): Attachment {
  return altText?.trim() ? { ...file, altText: altText.trim() } : file
}

function named(link: ItemLink): ItemLink {
  const texts = { itemId: link.itemId?.trim(), title: link.title?.trim(), documentNumber: link.documentNumber?.trim() }
  return { kind: link.kind, ...Object.fromEntries(Object.entries(texts).filter(([, value]) => value)) }
}

/** The request; absent values are left out, and nothing that the service does not know is sent. */
export function contentOf(form: ItemForm): ItemContent {
  const texts = Object.fromEntries(
    optionalTexts.map((name) => [name, form[name].trim()]).filter(([, value]) => value !== ''),
  )
  const links = form.links.map(named).filter(({ itemId, title, documentNumber }) => itemId || title || documentNumber)
  return {
    ...texts,
    type: form.type,
    title: form.title.trim(),
    column: form.column,
    issuer: form.issuer.trim(),
    validity: form.validity,
    openness: form.openness,
    body: form.body,
    attachments: form.attachments.filter(({ name, url }) => name.trim() || url.trim()).map(described),
    ...(form.visibility === 'INTERNAL' ? { visibility: form.visibility } : {}),
    ...(links.length ? { links } : {}),
    ...(form.changeKind && form.changeNote.trim() ? { change: { kind: form.changeKind, note: form.changeNote.trim() } } : {}),
    ...(form.planId && form.taskItemId ? { taskRef: { planId: form.planId, taskItemId: form.taskItemId } } : {}),
  }
}

/** A suggestion from the end of the title: `…的通知` is a 通知. */
export function guessGenre(title: string, genres: readonly string[]): string {
  const bare = title.trim().replace(/[（(][^）)]*[）)]$/, '').replace(/[》”]$/, '')
  return genres.find((genre) => bare.endsWith(genre)) ?? ''
}

/** What the address of a new item says of it, such as the catalogue entry that it fulfils. */
export function prefilled(query: Record<string, unknown>): Partial<Pick<ItemForm, 'catalogueCode' | 'column' | 'title' | 'unit' | 'type'>> {
  const names = ['catalogueCode', 'column', 'title', 'unit', 'type'] as const
  return Object.fromEntries(names.filter((name) => typeof query[name] === 'string' && query[name] !== '').map((name) => [name, query[name]]))
}

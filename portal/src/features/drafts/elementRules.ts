import type { Finding, ItemType, WorkingItem } from '@/api/types'
import { elementNames } from '@/shared/elementNames'
import type { ItemForm } from './itemForm'

/** An element of the form under its name in the API. */
export type ElementName = Extract<keyof ItemForm, string>

/** As the service is shipped; what it finds in a saved draft counts beside it, so that other settings work as well. */
const byType: Partial<Record<ItemType, readonly ElementName[]>> = {
  NORMATIVE_DOCUMENT: ['documentNumber', 'signedDate', 'effectiveDate', 'themeClass', 'genre', 'publisher'],
  POLICY: ['documentNumber', 'signedDate', 'publisher'],
  NOTICE: ['signedDate'],
  MEETING_RECORD: ['signedDate'],
  REPORT: ['signedDate'],
  RULE: ['signedDate'],
  REPLY: ['signedDate'],
  REPOST: ['source', 'sourceUrl'],
}

/** Those asked for at publication only; a draft may be submitted without. */
const atRelease: readonly ElementName[] = ['publisher']

const always: readonly ElementName[] = ['title', 'column', 'issuer', 'validity', 'body']

export const fieldOf = (pointer: string): string => pointer.split('/')[1] ?? ''

function isBlank(form: ItemForm, name: ElementName): boolean {
  if (name === 'body') return !form.body.replace(/<[^>]*>|&nbsp;|\s/g, '') && form.attachments.length === 0
  return String(form[name] ?? '').trim() === ''
}

/** Which elements an item of this type must have; `found` is what the service said of the saved draft. */
export function neededElements(form: ItemForm, found: readonly Finding[] = []): ElementName[] {
  const said = found.map(({ pointer }) => fieldOf(pointer)).filter((name): name is ElementName => name in form)
  const asked: ElementName[] = [...always, ...(byType[form.type] ?? []), ...said]
  if (form.openness !== 'PROACTIVE') asked.push('opennessGround')
  if (form.changeKind) asked.push('changeNote')
  return [...new Set(asked)]
}

/** The compulsory elements that are still blank, in words; those for publication alone stand apart. */
export function missingElements(form: ItemForm, found: readonly Finding[] = []) {
  const blank = neededElements(form, found).filter((name) => isBlank(form, name))
  const words = (names: readonly ElementName[]) => names.map((name) => elementNames[name] ?? name)
  return {
    submission: words(blank.filter((name) => !atRelease.includes(name))),
    release: words(blank.filter((name) => atRelease.includes(name))),
  }
}

/** What the service said of an element, as long as it still is as it was when it said so. */
export function remarksOn(form: ItemForm, saved: ItemForm | undefined, item: WorkingItem | undefined, name: ElementName): string[] {
  if (!saved || !item || JSON.stringify(form[name]) !== JSON.stringify(saved[name])) return []
  return [...(item.findings ?? []), ...(item.warnings ?? [])].filter(({ pointer }) => fieldOf(pointer) === name).map(({ detail }) => detail)
}

/** What cannot be right, said while it is typed: the order of the dates and the address of an original, as the service refuses them. */
export function contradictions(form: Pick<ItemForm, 'signedDate' | 'formedDate' | 'effectiveDate' | 'expiryDate' | 'sourceUrl'>, today: string): Partial<Record<ElementName, string>> {
  const found: Partial<Record<ElementName, string>> = {}
  const before = (one: string, other: string) => one !== '' && other !== '' && one < other
  if (form.signedDate > today) found.signedDate = '成文日期不能晚于今天'
  if (form.formedDate > today) found.formedDate = '信息形成或变更日期不能晚于今天'
  if (before(form.expiryDate, form.effectiveDate)) found.expiryDate = '废止日期不能早于生效日期'
  else if (before(form.expiryDate, form.signedDate)) found.expiryDate = '废止日期不能早于成文日期'
  if (form.sourceUrl.trim() && !/^https?:\/\/[^\s/]/.test(form.sourceUrl.trim())) found.sourceUrl = '网址须以 http:// 或 https:// 开头'
  return found
}

/** The usual form of a document number, `望政办发〔2026〕1号`: brackets, blanks and leading noughts put right. */
export function properNumber(written: string): string | undefined {
  const match = /^(\p{L}[\p{L}·]*)[[［〔【(（{]((?:19|20)\d{2})[\]］〕】)）}]第?0*([1-9]\d*)号?$/u.exec(written.replace(/\s/g, ''))
  return match ? `${match[1]}〔${match[2]}〕${match[3]}号` : undefined
}

export interface NumberHint {
  text: string
  suggestion?: string
}

export function numberHint(written: string): NumberHint | undefined {
  if (!written.trim()) return undefined
  const proper = properNumber(written)
  if (!proper) return { text: '一般写作“机关代字〔年份〕序号号”，请核对。' }
  return proper === written.trim() ? undefined : { text: '规范的写法：', suggestion: proper }
}

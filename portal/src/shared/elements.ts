import type { ItemContent } from '@/api/types'
import { longDay } from './dates'
import { labelOf, opennessNames, validityLabels } from './labels'

export interface Element {
  name: string
  value: string
  /** Takes the whole width of the block. */
  whole?: boolean
}

type Shown = ItemContent & { indexNumber?: string | null; publishedAt?: string | null }

/** The element block of an item in the official order. The compulsory elements are shown even when empty. */
export function elementsOf(item: Shown): Element[] {
  const always: Element[] = [
    { name: '索引号', value: item.indexNumber ?? '' },
    { name: '主题分类', value: item.themeClass ?? '' },
    { name: '发文机关', value: item.issuer },
    { name: '成文日期', value: longDay(item.signedDate) },
    { name: '标题', value: item.title, whole: true },
    { name: '发文字号', value: item.documentNumber ?? '' },
    { name: '发布日期', value: longDay(item.publishedAt) },
    { name: '生效日期', value: longDay(item.effectiveDate) },
    { name: '废止日期', value: longDay(item.expiryDate) },
    { name: '有效性', value: labelOf(validityLabels, item.validity).text },
    { name: '公开方式', value: opennessNames[item.openness] ?? '' },
  ]
  const whenPresent: Element[] = [
    { name: '形成日期', value: longDay(item.formedDate) },
    { name: '规范性文件号', value: item.normativeNumber ?? '' },
    { name: '体裁分类', value: item.genre ?? '' },
    { name: '信息分类', value: item.infoClass ?? '' },
    { name: '发布机构', value: item.publisher ?? '' },
    { name: '政策咨询部门', value: item.consultUnit ?? '' },
    { name: '政策咨询电话', value: item.consultPhone ?? '' },
  ]
  return evened([...always, ...whenPresent.filter(({ value }) => value !== '')])
}

/** A last element that would stand alone takes the whole row, so that the block has no hole. */
function evened(elements: Element[]): Element[] {
  const halves = elements.filter(({ whole }) => !whole).length
  const last = elements[elements.length - 1]
  return halves % 2 === 1 && last ? [...elements.slice(0, -1), { ...last, whole: true }] : elements
}

/** What a reader must know before relying on the text; nothing for a document in force. */
export function validityWarning(item: Pick<ItemContent, 'validity' | 'effectiveDate' | 'expiryDate'>): string | undefined {
  const from = longDay(item.effectiveDate)
  const until = longDay(item.expiryDate)
  switch (item.validity) {
    case 'NOT_YET':
      return from ? `本文件尚未生效，自${from}起施行。` : '本文件尚未生效。'
    case 'EXPIRED':
      return until ? `本文件已于${until}失效，仅供查阅。` : '本文件已失效，仅供查阅。'
    case 'REPEALED':
      return until ? `本文件已于${until}废止，仅供查阅。` : '本文件已废止，仅供查阅。'
    case 'AMENDED':
      return '本文件已被修改，请同时查阅修改决定。'
    default:
      return undefined
  }
}

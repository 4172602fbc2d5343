import type { BrokenLink } from '@/api/links'
import { minute } from '@/shared/dates'
import type { Label } from '@/shared/labels'

export const faults: Record<string, string> = {
  ITEM_WITHDRAWN: '链接的事项已撤下', ITEM_UNKNOWN: '链接的事项不存在或者未公开', FILE_GONE: '附件不存在或者未公开', COLUMN_UNKNOWN: '没有这个栏目或者已关闭', UNIT_UNKNOWN: '没有这个单位',
  NO_PAGE: '本站没有这个页面', PAGE_GONE: '对方网站已没有这个页面', SITE_AWAY: '对方网站多日无法访问', UNUSABLE: '地址有误或者是内部地址',
}

/** One item with all that does not open on its page. */
export interface BrokenPage {
  id: string
  title: string
  unit: string
  page: string
  links: BrokenLink[]
}

/** Links of one page together, in the order in which they came. */
export function pagesOf(links: readonly BrokenLink[]): BrokenPage[] {
  const pages = new Map<string, BrokenPage>()
  for (const link of links) {
    const page = pages.get(link.itemId) ?? { id: link.itemId, title: link.title, unit: link.unitName ?? link.unit, page: link.page, links: [] }
    page.links.push(link)
    pages.set(link.itemId, page)
  }
  return [...pages.values()]
}

export const countOf = ({ links }: BrokenPage): Label => ({ text: `${links.length} 处`, tone: 'bad' })

/** What is wrong, and what the other site said, if one was asked. */
export const faultOf = ({ faultName, said, checkedAt }: BrokenLink): string => `${faultName}${said ? `（${said}，${minute(checkedAt)}）` : ''}`

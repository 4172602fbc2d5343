import { safeHtml } from '@/shared/sanitise'

/** Browsers and editors align by style, which no stored body may carry; `align` says the same. */
function alignedByAttribute(html: string): string {
  return html.replace(/style="[^"]*text-align:\s*(left|right|center)[^"]*"/gi, 'align="$1"')
}

const fragment = (html: string): HTMLElement => new DOMParser().parseFromString(html, 'text/html').body

/** A cell or list entry of one plain paragraph needs no paragraph; a span of one says nothing. */
function plainCells(html: string): string {
  const holder = fragment(html)
  holder.querySelectorAll('td, th, li').forEach((cell) => {
    for (const name of ['colspan', 'rowspan']) if (cell.getAttribute(name) === '1') cell.removeAttribute(name)
    const only = cell.children.length === 1 ? cell.firstElementChild : undefined
    if (only?.tagName === 'P' && only.attributes.length === 0 && cell.childNodes.length === 1) only.replaceWith(...only.childNodes)
  })
  return holder.innerHTML
}

/** What an emptied editor, or one that keeps a line after a table, leaves behind counts as nothing. */
export function tidyBody(html: string): string {
  const safe = plainCells(safeHtml(alignedByAttribute(html)).replace(/<div>/g, '<p>').replace(/<\/div>/g, '</p>')).replace(/(<p>(<br>)?<\/p>)+$/, '')
  return safe.replace(/<[^>]*>|&nbsp;|\s/g, '') === '' && !/<(img|table|hr)/.test(safe) ? '' : safe
}

const unwrap = (element: Element): void => element.replaceWith(...element.childNodes)

function rename(element: Element, name: string): Element {
  const renamed = element.ownerDocument.createElement(name)
  renamed.append(...element.childNodes)
  element.replaceWith(renamed)
  return renamed
}

/** Words that the author had deleted, hidden or only remarked must not come along unseen. */
function withoutHidden(holder: HTMLElement): void {
  holder.querySelectorAll('style, script, xml, del, [class*="msoDel"], [class*="MsoComment"]').forEach((one) => one.remove())
  holder.querySelectorAll('[style]').forEach((one) => {
    const style = one.getAttribute('style') ?? ''
    if (/mso-element:\s*comment|display:\s*none|mso-hide:\s*all/i.test(style)) one.remove()
  })
}

/** Headings, alignment and bold that a word processor states by class or style only. */
function meaningOfLooks(holder: HTMLElement): void {
  holder.querySelectorAll('p, td, th').forEach((one) => {
    const align = /text-align:\s*(center|right)/i.exec(one.getAttribute('style') ?? '')?.[1]
    if (align && !one.hasAttribute('align')) one.setAttribute('align', align.toLowerCase())
  })
  holder.querySelectorAll('p').forEach((one) => {
    const looks = `${one.className} ${one.getAttribute('style') ?? ''}`
    const level = /(?:MsoHeading|mso-outline-level:\s*)([1-5])/i.exec(looks)?.[1]
    if (level && !one.closest('td, th')) rename(one, `h${level}`)
  })
  holder.querySelectorAll('span').forEach((one) => {
    if (/font-weight:\s*(bold|[67]00)/i.test(one.getAttribute('style') ?? '')) rename(one, 'strong')
  })
}

/** The page's own heading is the first level; a pasted document's headings stand below it. */
function belowTheTitle(holder: HTMLElement): void {
  if (!holder.querySelector('h1')) return
  for (let level = 5; level >= 1; level--) holder.querySelectorAll(`h${level}`).forEach((one) => rename(one, `h${level + 1}`))
}

/** Pasted markup of a word processor or web page: headings, tables and lists stay; looks, wrappers and hidden words go. */
export function pastedHtml(html: string): string {
  const raw = fragment(html)
  withoutHidden(raw)
  meaningOfLooks(raw)
  const holder = fragment(safeHtml(raw.innerHTML))
  holder.querySelectorAll('span, section, div, u').forEach(unwrap)
  holder.querySelectorAll('p, h1, h2, h3, h4, h5, h6').forEach((one) => {
    if (!one.textContent?.trim() && !one.querySelector('img, table') && !one.closest('td, th')) one.remove()
  })
  belowTheTitle(holder)
  return holder.innerHTML
}

import { safeHtml } from '@/shared/sanitise'

/** Browsers align by style, which no stored body may carry; `align` says the same. */
function alignedByAttribute(html: string): string {
  return html.replace(/style="[^"]*text-align:\s*(left|right|center)[^"]*"/gi, 'align="$1"')
}

/** What a browser leaves in an emptied editor counts as nothing. */
export function tidyBody(html: string): string {
  const safe = safeHtml(alignedByAttribute(html)).replace(/<div>/g, '<p>').replace(/<\/div>/g, '</p>')
  return safe.replace(/<[^>]*>|&nbsp;|\s/g, '') === '' && !/<(img|table|hr)/.test(safe) ? '' : safe
}

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

/** Pasted plain text: one paragraph per line, empty lines dropped. */
export function paragraphsOf(text: string): string {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => `<p>${escaped(line)}</p>`)
    .join('')
}

/** Pasted markup of a word processor or web page, without its looks and wrappers. */
export function pastedHtml(html: string): string {
  const holder = document.createElement('div')
  holder.innerHTML = safeHtml(html)
  holder.querySelectorAll('span, section, div').forEach((wrapper) => wrapper.replaceWith(...wrapper.childNodes))
  holder.querySelectorAll('p').forEach((paragraph) => {
    if (!paragraph.textContent?.trim() && !paragraph.querySelector('img, table')) paragraph.remove()
  })
  return holder.innerHTML
}

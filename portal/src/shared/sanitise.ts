import DOMPurify from 'dompurify'

const tags = [
  'p', 'br', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'strong', 'b', 'em', 'i', 'u', 's', 'sub', 'sup', 'blockquote', 'hr',
  'ul', 'ol', 'li', 'table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td', 'a', 'img', 'figure', 'figcaption',
  'span', 'div', 'section', 'pre', 'code', 'mark',
]
const attributes = ['href', 'title', 'src', 'alt', 'width', 'height', 'colspan', 'rowspan', 'scope', 'start', 'align', 'rel', 'id']

/** Addresses of chapters and articles within a text; any other id could pass for one of the page's own. */
const anchor = /^(part|chapter|section|art)_\d+(_\d+)*$/

DOMPurify.addHook('uponSanitizeAttribute', (_element, one) => {
  if (one.attrName === 'id') one.keepAttr = anchor.test(one.attrValue)
})

/** The body of an item once more made harmless; the service has done it before storing. */
export function safeHtml(html: string | null | undefined): string {
  return DOMPurify.sanitize(html ?? '', {
    ALLOWED_TAGS: tags,
    ALLOWED_ATTR: attributes,
    ALLOW_DATA_ATTR: false,
    // The pattern would otherwise be applied to every attribute, not to addresses only.
    ADD_URI_SAFE_ATTR: attributes.filter((name) => name !== 'href' && name !== 'src'),
    ALLOWED_URI_REGEXP: /^(?:https?:|mailto:|tel:|\/(?!\/)|#)/i,
  })
}

/** Search highlights: text with `<em>` or `<mark>` around the words found, and nothing else. */
export function safeHighlight(html: string): string {
  return DOMPurify.sanitize(html, { ALLOWED_TAGS: ['em', 'mark', 'b'], ALLOWED_ATTR: [], ALLOW_DATA_ATTR: false })
}

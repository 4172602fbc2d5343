import { Extension, Mark } from '@tiptap/core'
import { Image } from '@tiptap/extension-image'
import { TableKit } from '@tiptap/extension-table'
import { StarterKit } from '@tiptap/starter-kit'

/** Raised and lowered characters, as in m² and CO₂. */
const raised = Mark.create({ name: 'superscript', parseHTML: () => [{ tag: 'sup' }], renderHTML: () => ['sup', 0] })
const lowered = Mark.create({ name: 'subscript', parseHTML: () => [{ tag: 'sub' }], renderHTML: () => ['sub', 0] })

const alignments = ['center', 'right']

/** Alignment by attribute, since no stored body may carry styles. */
const alignment = Extension.create({
  name: 'alignment',
  addGlobalAttributes: () => [
    {
      types: ['paragraph'],
      attributes: {
        align: {
          default: null,
          parseHTML: (element) => {
            const value = element.getAttribute('align') ?? element.style.textAlign
            return alignments.includes(value) ? value : null
          },
        },
      },
    },
  ],
})

/** Addresses of articles and chapters (`#art_20`) outlive a correction of the text. */
const anchors = Extension.create({
  name: 'anchors',
  addGlobalAttributes: () => [
    { types: ['paragraph', 'heading'], attributes: { id: { default: null, parseHTML: (element) => element.id || null } } },
  ],
})

/** What a body can hold: exactly what the service keeps. */
export const bodyExtensions = [
  StarterKit.configure({ codeBlock: false, code: false, link: { openOnClick: false, HTMLAttributes: { target: null, rel: null } } }),
  TableKit.configure({ table: { resizable: false } }),
  Image.configure({ allowBase64: false }),
  raised,
  lowered,
  alignment,
  anchors,
]

import type { Editor } from '@tiptap/core'

export interface BodyTool {
  name: string
  text: string
  run: (editor: Editor) => void
  /** Whether the words at the caret are already so. */
  active?: (editor: Editor) => boolean
}

const align = (editor: Editor, value: string) =>
  editor.chain().focus().updateAttributes('paragraph', { align: editor.isActive('paragraph', { align: value }) ? null : value }).run()

export const bodyTools: readonly BodyTool[] = [
  { name: 'heading', text: '小标题', run: (it) => it.chain().focus().toggleHeading({ level: 2 }).run(), active: (it) => it.isActive('heading') },
  { name: 'paragraph', text: '正文', run: (it) => it.chain().focus().setParagraph().run() },
  { name: 'bold', text: '加粗', run: (it) => it.chain().focus().toggleBold().run(), active: (it) => it.isActive('bold') },
  { name: 'ordered', text: '编号', run: (it) => it.chain().focus().toggleOrderedList().run(), active: (it) => it.isActive('orderedList') },
  { name: 'bullets', text: '列表', run: (it) => it.chain().focus().toggleBulletList().run(), active: (it) => it.isActive('bulletList') },
  { name: 'centre', text: '居中', run: (it) => align(it, 'center'), active: (it) => it.isActive('paragraph', { align: 'center' }) },
  { name: 'right', text: '右对齐', run: (it) => align(it, 'right'), active: (it) => it.isActive('paragraph', { align: 'right' }) },
  { name: 'table', text: '插入表格', run: (it) => it.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run() },
  { name: 'plain', text: '清除格式', run: (it) => it.chain().focus().unsetAllMarks().clearNodes().run() },
  { name: 'undo', text: '撤销', run: (it) => it.chain().focus().undo().run() },
  { name: 'redo', text: '重做', run: (it) => it.chain().focus().redo().run() },
]

/** Offered while the caret stands in a table. */
export const tableTools: readonly BodyTool[] = [
  { name: 'row-add', text: '加行', run: (it) => it.chain().focus().addRowAfter().run() },
  { name: 'row-remove', text: '删行', run: (it) => it.chain().focus().deleteRow().run() },
  { name: 'column-add', text: '加列', run: (it) => it.chain().focus().addColumnAfter().run() },
  { name: 'column-remove', text: '删列', run: (it) => it.chain().focus().deleteColumn().run() },
  { name: 'cells-merge', text: '合并或拆分单元格', run: (it) => it.chain().focus().mergeOrSplit().run() },
  { name: 'header-row', text: '首行为表头', run: (it) => it.chain().focus().toggleHeaderRow().run() },
  { name: 'table-remove', text: '删除表格', run: (it) => it.chain().focus().deleteTable().run() },
]

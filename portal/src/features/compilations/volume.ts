import type { Compilation } from '@/api/normative'
import { today } from '@/shared/dates'
import type { Field } from '@/shared/fields'
import type { Label } from '@/shared/labels'

export const volumeStates: Record<Compilation['state'], Label> = {
  DRAFT: { text: '编辑中', tone: 'plain' }, BUILDING: { text: '正在生成', tone: 'accent' }, BUILT: { text: '已生成', tone: 'good' }, FAILED: { text: '生成失败', tone: 'bad' }, PUBLISHED: { text: '已公开', tone: 'good' },
}

export interface Member {
  itemId: string
  title: string
}

export const headFields = (one?: Compilation): Field[] => [
  { name: 'title', label: '书名', needed: true, value: one?.title ?? '' },
  { name: 'issuer', label: '编印单位', value: one?.issuer ?? '' },
  { name: 'date', label: '日期', kind: 'date', value: one?.date ?? today() },
  { name: 'preface', label: '编印说明', kind: 'area', value: one?.preface ?? '' },
]

export const membersOf = (one: Compilation | undefined): Member[] => (one?.items ?? []).map(({ itemId, title }) => ({ itemId, title: title ?? itemId }))

/** One more at the end; nothing is taken twice. */
export const added = (members: readonly Member[], one: Member): Member[] => (!one.itemId || members.some(({ itemId }) => itemId === one.itemId) ? [...members] : [...members, one])

/** The same with one member moved up or down; at an end it stays. */
export function moved(members: readonly Member[], index: number, by: number): Member[] {
  const target = index + by
  if (target < 0 || target >= members.length) return [...members]
  const list = [...members]
  list.splice(target, 0, ...list.splice(index, 1))
  return list
}

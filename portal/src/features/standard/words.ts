import type { Edition, Level, StandardDiff, StandardItem } from '@/api/catalogues'
import type { Label } from '@/shared/labels'

export const levelNames: Record<Level, string> = { COUNTY: '县级', TOWNSHIP: '乡级', VILLAGE: '村级' }
export const editionLabel = ({ state, inForce }: Pick<Edition, 'state' | 'inForce'>): Label =>
  state === 'DRAFT' ? { text: '草稿', tone: 'plain' } : inForce ? { text: '现行', tone: 'good' } : { text: '已被新版代替', tone: 'plain' }

export const itemNames: Record<string, string> = {
  first: '一级事项', second: '二级事项', content: '公开内容', basis: '公开依据', timeLimit: '公开时限', subject: '公开主体', channels: '公开渠道', channelText: '公开渠道', audienceText: '公开对象',
  modeText: '公开方式', levelText: '公开层级', number: '序号', levels: '公开层级', audience: '公开对象', mode: '公开方式',
}

export const nameOf = ({ first, second, content }: Pick<StandardItem, 'first' | 'second' | 'content'>): string => [first, second].filter(Boolean).join(' / ') || content

/** All words must stand somewhere in the item. */
export function matches(item: StandardItem, words: string): boolean {
  const text = [item.code, item.field, item.first, item.second, item.content, item.basis, item.subject].join(' ').toLowerCase()
  return words.toLowerCase().split(/\s+/).filter(Boolean).every((word) => text.includes(word))
}

export const diffWords = ({ added, removed, changed, unchanged }: StandardDiff): string => `新增 ${added.length} 项，取消 ${removed.length} 项，变化 ${changed.length} 项，不变 ${unchanged} 项`

/** A value before or after a change, readable. */
export function plainValue(value: unknown): string {
  if (value === null || value === undefined || value === '') return '（无）'
  if (Array.isArray(value)) return value.join('、')
  if (typeof value === 'object') return String((value as { text?: unknown }).text ?? JSON.stringify(value))
  return String(value)
}

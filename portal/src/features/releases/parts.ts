import type { ReleasePart, ReleaseState } from '@/api/releases'
import type { Label } from '@/shared/labels'

export const releaseStateLabels: Record<ReleaseState, Label> = {
  OPEN: { text: '准备中', tone: 'warn' },
  SCHEDULED: { text: '已定时', tone: 'accent' },
  RESERVING: { text: '正在发布', tone: 'accent' },
  COMMITTED: { text: '正在发布', tone: 'accent' },
  RELEASED: { text: '已同步发布', tone: 'good' },
  CANCELLED: { text: '已取消', tone: 'plain' },
}

export const partNames: Record<ReleasePart, string> = { POLICY: '政策文件', INTERPRETATION: '政策解读', PRESS_RELEASE: '新闻稿' }

/** Ids without blanks, doubles and empty lines, as many as a package may hold. */
export const membersOf = (ids: readonly string[]): string[] => [...new Set(ids.map((id) => id.trim()).filter(Boolean))].slice(0, 20)

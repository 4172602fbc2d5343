import type { Inspection } from '@/api/office'
import type { Label } from '@/shared/labels'

export const inspectionTypes: Record<string, string> = {
  QUARTERLY_SPOT: '季度抽查',
  HALF_YEAR: '半年检查',
  SPECIAL: '专项检查',
  UNSCHEDULED_ONLINE: '网上随机检查',
  UNSCHEDULED_OFFLINE: '实地随机检查',
  DAILY_MONITOR: '日常监测',
}

export const inspectionStates: Record<Inspection['state'], Label> = {
  PLANNED: { text: '已计划', tone: 'plain' },
  DRAWN: { text: '检查中', tone: 'accent' },
  FINISHED: { text: '已完成', tone: 'good' },
}

/** 栏目按期更新 60: what is looked at, and its weight; the weights may be left out. */
export function checklistOf(text: string): { code: string; text: string; weight: number }[] {
  const lines = text.split('\n').map((line) => line.trim()).filter(Boolean)
  return lines.map((line, index) => {
    const weighted = /^(.+?)\s+(\d+)$/.exec(line)
    return { code: `C${index + 1}`, text: weighted?.[1] ?? line, weight: Number(weighted?.[2] ?? Math.floor(100 / lines.length)) }
  })
}

/** 政府网站、政务微信: several names in one line. */
export const namesIn = (text: string): string[] => [...new Set(text.split(/[、,，;；\n]+/).map((name) => name.trim()).filter(Boolean))]

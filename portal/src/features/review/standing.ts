import type { CoReading, ReviewSheet } from '@/api/review'

/** Each obstacle once, at the earliest state that it hinders. */
export function obstaclesOf({ obstacles }: Pick<ReviewSheet, 'obstacles'>) {
  return (obstacles ?? []).filter((one, at, all) => all.findIndex(({ detail }) => detail === one.detail) === at)
}

/** The co-readings, and how many agree on exactly the present content; a person's last word counts. */
export function readingsOf({ coReadings }: Pick<ReviewSheet, 'coReadings'>): { lines: CoReading[]; agreed: number } {
  const lines = [...(coReadings ?? [])].sort((a, b) => a.at.localeCompare(b.at))
  const last = new Map(lines.filter(({ current }) => current).map((one) => [one.person.id, one.agrees]))
  return { lines, agreed: [...last.values()].filter(Boolean).length }
}

import type { SectionColumn } from '@/api/columns'

export function findColumn(columns: readonly SectionColumn[], id: string): SectionColumn | undefined {
  for (const one of columns) {
    const found = one.id === id ? one : findColumn(one.columns, id)
    if (found) return found
  }
  return undefined
}

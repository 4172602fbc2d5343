import type { PublicItem, ValidityChange } from '@/api/types'
import { day } from '@/shared/dates'

/** The decision by which a document lost its force or was changed; the latest that holds today. */
export function endOf(item: Pick<PublicItem, 'validity' | 'validityChanges'>): ValidityChange | undefined {
  return [...(item.validityChanges ?? [])].reverse().find(({ validity }) => validity === item.validity)
}

/** Where a text comes from when it was not written here; nothing otherwise. */
export function originOf(item: Pick<PublicItem, 'source' | 'migrated'>): string {
  return [
    item.source && `转载自：${item.source}。`,
    item.migrated && `本件由${item.migrated.from || '原系统'}迁移而来（${day(item.migrated.at)}），未在本系统审核。`,
  ].filter(Boolean).join('')
}

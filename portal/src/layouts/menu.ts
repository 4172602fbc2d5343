import type { PageName } from '@/router/names'
import type { DeskGroup, DeskPlace } from './navigation'

/** What a person did with the menu of the desk: groups opened or closed by hand, and how often each page was opened. */
export interface MenuHabits {
  open: Record<string, boolean>
  visits: Partial<Record<PageName, number>>
}

export const noHabits: MenuHabits = { open: {}, visits: {} }

/** With so few places a menu has nothing to hide. */
const few = 14
const mostOften = 4
const often = 3

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Habits as they were kept; whatever else lies there counts as none. */
export function habitsFrom(kept: string | null): MenuHabits {
  try {
    const known: unknown = JSON.parse(kept ?? '')
    if (isRecord(known) && isRecord(known['open']) && isRecord(known['visits'])) return known as unknown as MenuHabits
  } catch {
    // What cannot be read is as good as nothing: the menu begins anew.
  }
  return noHabits
}

export const visited = (habits: MenuHabits, page: PageName): MenuHabits => ({
  ...habits,
  visits: { ...habits.visits, [page]: (habits.visits[page] ?? 0) + 1 },
})

export const turned = (habits: MenuHabits, title: string, open: boolean): MenuHabits => ({
  ...habits,
  open: { ...habits.open, [title]: open },
})

/** The places that are opened most, when there are enough places for that to help. */
export function favourites(places: readonly DeskPlace[], { visits }: MenuHabits): DeskPlace[] {
  if (places.length <= few) return []
  const times = ({ name }: DeskPlace) => visits[name] ?? 0
  return places
    .filter((place) => times(place) >= often)
    .sort((one, other) => times(other) - times(one))
    .slice(0, mostOften)
}

/** Whether a group shows its places: where the person is, where nothing is long, else as last left. */
export const isOpen = (group: DeskGroup, groups: readonly DeskGroup[], habits: MenuHabits, here: PageName | undefined): boolean =>
  group.places.some(({ name }) => name === here)
  || (habits.open[group.title] ?? groups.reduce((sum, { places }) => sum + places.length, 0) <= few)

/** The groups with the places whose words contain all that is sought. */
export function matching(groups: readonly DeskGroup[], sought: string): DeskGroup[] {
  const words = sought.trim().split(/\s+/).filter(Boolean)
  const fits = (title: string, { text, about }: DeskPlace) => words.every((word) => `${title} ${text} ${about}`.includes(word))
  return groups
    .map(({ title, places }) => ({ title, places: places.filter((place) => fits(title, place)) }))
    .filter(({ places }) => places.length > 0)
}

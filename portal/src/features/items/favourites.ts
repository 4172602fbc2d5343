import { ref, watch } from 'vue'

const key = 'gongkai.favourites'
const most = 200

/** A public item that a reader wants to find again. Kept in this browser only; nobody else learns of it. */
export interface Favourite {
  id: string
  title: string
  /** When it was kept, as an instant. */
  at: string
}

const isFavourite = (one: unknown): one is Favourite => {
  const { id, title, at } = (one ?? {}) as Record<string, unknown>
  return typeof id === 'string' && typeof title === 'string' && typeof at === 'string'
}

/** What was kept; whatever else lies there is left out. */
export function favouritesFrom(kept: string | null): Favourite[] {
  try {
    const known: unknown = JSON.parse(kept ?? '[]')
    return Array.isArray(known) ? known.filter(isFavourite) : []
  } catch {
    // What cannot be read is as good as nothing.
    return []
  }
}

/** Puts an item at the head of the list, or takes it out. */
export const turned = (list: readonly Favourite[], one: Favourite): Favourite[] =>
  list.some(({ id }) => id === one.id) ? list.filter(({ id }) => id !== one.id) : [one, ...list].slice(0, most)

export const favourites = ref(favouritesFrom(localStorage.getItem(key)))
watch(favourites, (list) => localStorage.setItem(key, JSON.stringify(list)))

export const turn = (id: string, title: string): void => void (favourites.value = turned(favourites.value, { id, title, at: new Date().toISOString() }))

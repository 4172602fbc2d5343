import { createRouter, createWebHistory } from 'vue-router'
import { session } from '@/auth/session'
import { settings } from '@/shared/settings'
import { passage } from './guard'
import { Page } from './names'
import { routes } from './routes'

export const router = createRouter({
  history: createWebHistory(),
  routes,
  // A list of the desk that is narrowed stays where it is.
  scrollBehavior: (to, from, saved) => saved ?? (to.meta.staff && to.path === from.path ? false : { top: 0 }),
})

router.beforeEach((to) => {
  session.token()
  switch (passage(to.meta, session.person.value)) {
    case 'open':
      return true
    case 'forbidden':
      return to.name === Page.desk ? true : { name: Page.desk, query: { refused: to.fullPath } }
    case 'login':
      return { name: Page.callback, query: { returnTo: to.fullPath } }
  }
})

/** `title_section_site`, as government sites are asked to name their pages. */
export async function titlePage(...titles: (string | undefined)[]): Promise<void> {
  const site = await settings().then(({ siteName }) => siteName, () => '政务公开')
  document.title = [...titles, site].filter(Boolean).join('_')
}

router.afterEach((to) => void titlePage(to.meta.title))

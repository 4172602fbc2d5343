import { flushPromises, mount } from '@vue/test-utils'
import { defineComponent, h } from 'vue'
import { createMemoryHistory, createRouter, type Router } from 'vue-router'
import { describe, expect, it } from 'vitest'
import { useFilter } from './filtering'

async function opened(path: string): Promise<{ filter: { state: string; unit: string }; router: Router }> {
  let filter = { state: '', unit: '' }
  const Page = defineComponent({ setup: () => ((filter = useFilter({ state: 'OPEN', unit: '' })), () => h('p')) })
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/list', name: 'list', component: Page }, { path: '/other', name: 'other', component: { render: () => h('p') } }] })
  await router.push(path)
  mount({ render: () => h(Page) }, { global: { plugins: [router] } })
  return { filter, router }
}

describe('a filter', () => {
  it('begins as the address asks, else as the page likes', async () => {
    expect((await opened('/list?state=CLOSED')).filter).toEqual({ state: 'CLOSED', unit: '' })
    expect((await opened('/list')).filter).toEqual({ state: 'OPEN', unit: '' })
    expect((await opened('/list?state=A&state=B')).filter.state).toBe('OPEN')
  })

  it('is written into the address beside what else stands there', async () => {
    const { filter, router } = await opened('/list?open=7')
    filter.state = ''
    filter.unit = 'u'
    await flushPromises()
    expect(router.currentRoute.value.query).toEqual({ open: '7', state: '', unit: 'u' })
    filter.state = 'OPEN'
    await flushPromises()
    expect(router.currentRoute.value.query).toEqual({ open: '7', unit: 'u' })
  })

  it('follows the address while the page stays, and leaves other pages alone', async () => {
    const { filter, router } = await opened('/list')
    await router.push('/list?state=LATE')
    await flushPromises()
    expect(filter.state).toBe('LATE')
    await router.push('/other?state=X')
    await flushPromises()
    expect(filter.state).toBe('LATE')
    expect(router.currentRoute.value.fullPath).toBe('/other?state=X')
  })
})

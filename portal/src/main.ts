import { createApp } from 'vue'
import App from './App.vue'
import { useTokens } from './api/http'
import { session } from './auth/session'
import { router } from './router'
import { Page } from './router/names'
import './styles/tokens.css'
import './styles/base.css'
import './styles/parts.css'
import './styles/document.css'
import './styles/large.css'
import './styles/print.css'

useTokens({
  token: session.token,
  refused: () => {
    session.forget()
    const { meta, fullPath } = router.currentRoute.value
    if (meta.staff) void router.push({ name: Page.callback, query: { returnTo: fullPath } })
  },
})

createApp(App).use(router).mount('#app')

import { onBeforeUnmount, onMounted } from 'vue'
import { onBeforeRouteLeave } from 'vue-router'
import { Page } from '@/router/names'

const question = '有未保存的修改。离开后，这些内容只保留在当前浏览器标签页中。确定离开吗？'

/** Asks before unsaved writing is left; a login that ran out may leave without, since the tab keeps the writing. */
export function useLeaving(dirty: () => boolean): void {
  const warn = (event: BeforeUnloadEvent): void => {
    if (dirty()) event.preventDefault()
  }
  onMounted(() => window.addEventListener('beforeunload', warn))
  onBeforeUnmount(() => window.removeEventListener('beforeunload', warn))
  onBeforeRouteLeave((to) => to.name === Page.callback || !dirty() || window.confirm(question))
}

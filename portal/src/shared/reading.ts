import { ref, watch } from 'vue'

const key = 'gongkai.reading'

/** Whether everything is shown larger, with fewer things beside each other: the mode for the elderly. Kept in this browser. */
export const large = ref(localStorage.getItem(key) === 'large')

watch(
  large,
  (on) => {
    document.documentElement.classList.toggle('large', on)
    if (on) localStorage.setItem(key, 'large')
    else localStorage.removeItem(key)
  },
  { immediate: true, flush: 'sync' },
)

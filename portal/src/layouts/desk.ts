import { defineAsyncComponent } from 'vue'

/** Citizens never load the staff console. */
export const deskLayout = defineAsyncComponent(() => import('./DeskLayout.vue'))

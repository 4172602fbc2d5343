import { expect, it } from 'vitest'
import { useActing } from './acting'
import { keepUntilDone, typedBefore } from './retyping'

const { act } = useActing()

it('forgets what was typed once it is done', async () => {
  await keepUntilDone('done', '理由', () => act('', async () => {}))
  expect(typedBefore('done')).toBeUndefined()
})

it('gives back, once, what was typed when the deed failed', async () => {
  await keepUntilDone('failed', '很长的理由', () => act('', () => Promise.reject(new Error('offline'))))
  expect(typedBefore('failed')).toBe('很长的理由')
  expect(typedBefore('failed')).toBeUndefined()
})

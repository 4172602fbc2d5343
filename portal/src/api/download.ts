import { fetchAnswer } from './http'

/** Fetches a file with the caller's token and hands it to the browser to save. */
export async function download(path: string, name: string): Promise<void> {
  const response = await fetchAnswer('GET', path, { headers: { Accept: '*/*' } })
  const address = URL.createObjectURL(await response.blob())
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

import { fetchAnswer } from './http'

/** The name that the service gives to a file. */
export function servedName(header: string | null): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(header ?? '')?.[1]
  return encoded ? decodeURIComponent(encoded) : (/filename="([^"]+)"/.exec(header ?? '')?.[1] ?? '')
}

/** Fetches a file with the caller's token and hands it to the browser to save, under the service's name if none is given. */
export async function download(path: string, name: string): Promise<void> {
  const response = await fetchAnswer('GET', path, { headers: { Accept: '*/*' } })
  const address = URL.createObjectURL(await response.blob())
  const link = document.createElement('a')
  link.href = address
  link.download = name || servedName(response.headers.get('Content-Disposition'))
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

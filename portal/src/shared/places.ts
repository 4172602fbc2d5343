/** Pages of the desk for what the services link to by the paths of their API; `$1` is the id. */
const pages: readonly [RegExp, string][] = [
  [/^\/api\/disclosure\/(?:review|desk|items)\/([^/?#]+)$/, '/desk/review/$1'],
  [/^\/api\/disclosure\/releases\/([^/?#]+)$/, '/desk/releases?open=$1'],
  [/^\/api\/disclosure\/accounts\/([^/?#]+)$/, '/desk/accounts?open=$1'],
  [/^\/api\/disclosure\/mistakes\/([^/?#]+)$/, '/desk/mistakes?open=$1'],
  [/^\/api\/disclosure\/broken-links(?:\?unit=([^&#]+))?$/, '/desk/links?unit=$1'],
  [/^\/api\/disclosure\/library-submissions\/([^/?#]+)$/, '/desk/library?open=$1'],
  [/^(?:\/api\/disclosure)?\/cleanups\/([^/?#]+)$/, '/desk/cleanups/$1'],
  [/^\/api\/disclosure\/press-events\/[^/?#]+$/, '/desk/press'],
  [/^(?:\/api\/disclosure)?\/meetings\/[^/?#]+$/, '/desk/meetings'],
  [/^(?:\/api\/disclosure)?\/regulations\/[^/?#]+$/, '/desk/rules'],
  [/^\/api\/disclosure\/catalogue\/[^/?#]+$/, '/desk/catalogue'],
  [/^\/api\/disclosure\/duties\/[^?#]+$/, '/desk/duties'],
  [/^\/api\/disclosure\/standard-catalogues\/([^/?#]+)$/, '/desk/standard/$1'],
  [/^\/api\/disclosure\/standard-checklist(?:\?unit=([^&#]+))?$/, '/desk/checklist?unit=$1'],
  [/^\/api\/feedback\/appeals\/([^/?#]+)(?:\/case)?$/, '/desk/appeals/$1'],
  [/^\/api\/tasks\/assignments\/([^/?#]+)$/, '/desk/unit?open=$1'],
  [/^\/api\/tasks\/reports\/([^/?#]+)$/, '/desk/reports?open=$1'],
  [/^\/api\/tasks\/problems\/([^/?#]+)$/, '/desk/problems?open=$1'],
  [/^\/api\/tasks\/orders\/([^/?#]+)$/, '/desk/orders?open=$1'],
]

/** The page of the portal for a link of a service; nothing when there is none, as for the public pages under `/record`. */
export function placeOf(link: string | null | undefined): string | undefined {
  const [pattern, page] = pages.find(([known]) => known.test(link ?? '')) ?? []
  return pattern && page && link?.replace(pattern, (_, id: string | undefined) => page.replace('$1', id ?? ''))
}

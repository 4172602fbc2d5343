import type { Delivery, DeliveryPlan, DeliveryState, Reach } from '@/api/deliveries'
import { instantOf, localOf, minute } from '@/shared/dates'
import type { Field, Values } from '@/shared/fields'
import type { Label } from '@/shared/labels'

export const channels: Record<string, string> = {
  NEW_MEDIA: '政务新媒体', APP: '政务客户端', WEBSITE: '政府网站', NEWSPAPER: '报纸', GAZETTE: '政府公报', RADIO: '广播', DIGITAL_TV: '数字电视', SMS: '手机短信',
  RESIDENTS_GROUP: '村（居）民微信群', NOTICE_BOARD: '村（社区）公开栏', SCREEN: '电子显示屏', CINEMA: '影院', LIBRARY: '图书馆、档案馆', KIOSK: '自助终端',
}

export const deliveryStates: Record<DeliveryState, Label> = {
  PLANNED: { text: '待发布', tone: 'warn' },
  DELIVERED: { text: '已发布', tone: 'good' },
  FAILED: { text: '未发出', tone: 'bad' },
}

export const planFields: Field[] = [
  { name: 'channel', label: '渠道', kind: 'select', options: channels, needed: true },
  { name: 'place', label: '名称', needed: true, hint: '哪个公众号、哪个群、哪块公开栏。' },
  { name: 'audience', label: '目标人数', kind: 'number', hint: '知道的才填，用来算到达率。' },
]

export const togetherFields: Field[] = [
  { name: 'at', label: '统一发布时间', kind: 'time', needed: true },
  { name: 'lines', label: '渠道（每行一个）', kind: 'area', needed: true, hint: '写作“渠道 名称”，如“政务新媒体 望川发布”；至少两行。' },
]

export const deliverFields = (one: Delivery): Field[] => [
  { name: 'url', label: '网址', value: one.url ?? '' },
  { name: 'at', label: '发布时间', kind: 'time', value: localOf(one.at), hint: '不填为现在。' },
  { name: 'readers', label: '已阅读人数', kind: 'number', value: one.readers ?? undefined },
]

export const planOf = (values: Values): DeliveryPlan => ({
  channel: String(values['channel']),
  place: String(values['place']),
  ...(values['audience'] ? { audience: Number(values['audience']) } : {}),
})

export function deliveredOf(values: Values): { url?: string; at?: string; readers?: number } {
  const at = instantOf(String(values['at'] ?? ''))
  return {
    ...(values['url'] ? { url: String(values['url']) } : {}),
    ...(at ? { at } : {}),
    ...(typeof values['readers'] === 'number' ? { readers: values['readers'] } : {}),
  }
}

/** Channel and place of each line; a line whose channel nobody knows comes back in `unknown`. */
export function linesOf(text: string): { plans: DeliveryPlan[]; unknown: string[] } {
  const lines = text.split('\n').map((line) => line.trim()).filter(Boolean)
  const read = lines.map((line) => {
    const [channel] = Object.entries(channels).find(([, name]) => line.startsWith(name)) ?? []
    const place = channel ? line.slice(channels[channel]!.length).replace(/^[\s：:，,]+/, '') : ''
    return { line, plan: channel && place ? { channel, place } : undefined }
  })
  return { plans: read.flatMap(({ plan }) => plan ?? []), unknown: read.filter(({ plan }) => !plan).map(({ line }) => line) }
}

export function reachText({ planned, delivered, failed, rate, readers, audience }: Reach): string {
  const counts = `已发布 ${delivered}，待发布 ${planned}${failed ? `，未发出 ${failed}` : ''}`
  return typeof rate === 'number' ? `${counts}；到达率 ${rate}%（${readers} / ${audience} 人）` : counts
}

export const factsOf = (one: Delivery): string =>
  [
    one.at ? minute(one.at) : one.together ? `约定 ${minute(one.together)}` : '',
    one.inTime === true ? '同步' : one.inTime === false ? '未同步' : '',
    typeof one.readers === 'number' ? `阅读 ${one.readers}${one.audience ? ` / ${one.audience}` : ''} 人` : one.audience ? `目标 ${one.audience} 人` : '',
    one.note ?? '',
  ].filter(Boolean).join('　')

import type { GuideContent, WorkingGuide } from '@/api/columns'
import type { DirectoryUnit } from '@/api/units'
import type { Field } from '@/shared/fields'
import type { Label, Tone } from '@/shared/labels'

export const channels: Record<string, string> = { ONLINE: '网上提交', LETTER: '信函', IN_PERSON: '当面提交', FAX: '传真', EMAIL: '电子邮件' }

const tones: Record<WorkingGuide['state'], Tone> = { DRAFT: 'plain', CURRENT: 'good', REVISING: 'accent', NEEDS_REVISION: 'bad' }
export const guideLabel = ({ state, stateName }: Pick<WorkingGuide, 'state' | 'stateName'>): Label => ({ text: stateName, tone: tones[state] ?? 'plain' })

const plan: Field[] = [
  { name: 'scope', label: '主动公开的范围', kind: 'area' },
  { name: 'catalogue', label: '编排体系和获取方式', kind: 'area' },
  { name: 'forms', label: '公开形式和时限', kind: 'area' },
  { name: 'application.office', label: '受理机构' },
  { name: 'application.address', label: '办公地址' },
  { name: 'application.postcode', label: '邮政编码' },
  { name: 'application.phone', label: '联系电话' },
  { name: 'application.fax', label: '传真' },
  { name: 'application.email', label: '电子邮箱' },
  { name: 'application.hours', label: '办公时间' },
  { name: 'application.onlineUrl', label: '网上申请地址' },
  { name: 'application.channels', label: '申请渠道', kind: 'checks', options: channels },
  { name: 'application.procedure', label: '申请和处理程序', kind: 'area' },
  { name: 'application.timeLimits', label: '答复期限', kind: 'area' },
  { name: 'application.form.name', label: '申请表名称' },
  { name: 'application.form.url', label: '申请表下载地址' },
  { name: 'fees.requirements', label: '收费要求', kind: 'area' },
  { name: 'fees.notes', label: '收费说明', kind: 'area' },
  { name: 'supervision.office', label: '监督机构' },
  { name: 'supervision.phone', label: '监督电话' },
  { name: 'supervision.address', label: '监督机构地址' },
  { name: 'remedies', label: '救济途径', kind: 'area' },
]

function at(content: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, name) => (value as Record<string, unknown> | null | undefined)?.[name], content)
}

/** What the directory already says of the unit that receives applications. */
export function beginning({ name, contact }: Pick<DirectoryUnit, 'name' | 'contact'>): GuideContent {
  const { address, postalCode: postcode, officeHours: hours, phone, fax, email } = contact ?? {}
  const known = Object.entries({ office: name, address, postcode, hours, phone, fax, email }).filter(([, value]) => value)
  return { application: Object.fromEntries(known) }
}

/** The fields of a guide with what is written so far; a working copy may be incomplete. */
export const guideFields = (content: GuideContent | undefined): Field[] => plan.map((field) => ({ ...field, value: at(content, field.name) ?? undefined }))

/** The flat values of the form as the nested content. */
export function nested(values: Record<string, unknown>): GuideContent {
  const content: Record<string, any> = {}
  for (const [path, value] of Object.entries(values)) {
    const names = path.split('.')
    const last = names.pop() as string
    let place = content
    for (const name of names) place = place[name] ??= {}
    place[last] = value
  }
  return content
}

/** What a guide says, in its order, for readers. */
export function partsOf(content: GuideContent): { title: string; lines: { name: string; value: string }[] }[] {
  const words = (name: string) => {
    const value = at(content, name)
    return Array.isArray(value) ? value.map((one) => channels[String(one)] ?? String(one)).join('、') : String(value ?? '')
  }
  const lines = (prefix: string) => plan.filter(({ name }) => name.startsWith(prefix) && !name.includes('.form.')).map(({ name, label }) => ({ name: label, value: words(name) })).filter(({ value }) => value)
  return [
    { title: '主动公开', lines: ['scope', 'catalogue', 'forms'].flatMap(lines) },
    { title: '依申请公开', lines: lines('application.') },
    { title: '收费', lines: lines('fees.') },
    { title: '监督和救济', lines: [...lines('supervision.'), ...lines('remedies')] },
  ].filter((part) => part.lines.length > 0)
}

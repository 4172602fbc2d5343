import type { AppealKind, AppealRequest } from '@/api/types'

/** The form as typed; everything is text until it is sent. */
export interface AppealForm {
  kind: AppealKind | ''
  topic: string
  title: string
  content: string
  name: string
  phone: string
  email: string
  region: string
  unit: string
  publicConsent: boolean
}

export type Faults = Partial<Record<keyof AppealForm, string>>

export const topics = ['教育', '医疗卫生', '社会保障', '就业创业', '住房城建', '交通出行', '生态环境', '农业农村', '市场监管', '政务公开', '其他'] as const

export const longestTitle = 80
export const longestContent = 2000

export const emptyForm = (): AppealForm => ({
  kind: '', topic: '', title: '', content: '', name: '', phone: '', email: '', region: '', unit: '', publicConsent: false,
})

const mobile = /^1[3-9]\d{9}$/
const landline = /^0\d{2,3}-?\d{7,8}(-\d{1,6})?$/
const email = /^[^\s@]+@[^\s@]+\.[^\s@]+$/

/** What keeps the form from being sent, in words for the citizen; nothing when it can go. */
export function faultsOf(form: AppealForm): Faults {
  const faults: Faults = {}
  const fail = (field: keyof AppealForm, message: string) => (faults[field] ??= message)

  if (!form.kind) fail('kind', '请选择留言类型')
  if (!form.topic) fail('topic', '请选择所属领域')
  if (!form.title.trim()) fail('title', '请填写标题')
  if (form.title.trim().length > longestTitle) fail('title', `标题不超过 ${longestTitle} 个字`)
  if (form.content.trim().length < 10) fail('content', '请把情况写清楚，至少 10 个字')
  if (form.content.trim().length > longestContent) fail('content', `内容不超过 ${longestContent} 个字`)
  if (!form.name.trim()) fail('name', '请填写姓名')
  const phone = form.phone.replace(/\s/g, '')
  if (!phone) fail('phone', '请填写联系电话')
  else if (!mobile.test(phone) && !landline.test(phone)) fail('phone', '请填写 11 位手机号码，或带区号的固定电话')
  if (form.email.trim() && !email.test(form.email.trim())) fail('email', '电子邮箱的格式不正确')
  return faults
}

/** The request; fields left empty are left out. */
export function requestOf(form: AppealForm, itemId: string | undefined): AppealRequest {
  const optional = Object.fromEntries(
    Object.entries({ email: form.email.trim(), region: form.region.trim(), unit: form.unit, itemId: itemId ?? '' }).filter(([, value]) => value !== ''),
  )
  return {
    kind: form.kind as AppealKind,
    topic: form.topic,
    title: form.title.trim(),
    content: form.content.trim(),
    name: form.name.trim(),
    phone: form.phone.replace(/\s/g, ''),
    ...optional,
    publicConsent: form.publicConsent,
  }
}

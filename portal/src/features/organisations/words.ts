import type { OrganisationContent, ReviewStep } from '@/api/office'

export const businesses: Record<string, string> = { HOTLINE: '热线', APPLICATIONS: '依申请公开', SITE: '网站', NEW_MEDIA: '新媒体', OTHER: '其他' }
export const stages: Record<string, string> = { FIRST_REVIEW: '初审', SECOND_REVIEW: '审核', SIGN_OFF: '审发' }

export interface HandlerLine { business: string; name: string; phone: string }
export interface ApproverLine { stage: string; person: { id: string; name: string } }

export const handlerLines = ({ handlers }: OrganisationContent): HandlerLine[] => (handlers ?? []).map(({ business, name, phone }) => ({ business, name, phone: phone ?? '' }))
export const approverLines = ({ approvers }: OrganisationContent): ApproverLine[] => (approvers ?? []).map(({ stage, name, personId }) => ({ stage, person: { id: personId ?? '', name } }))

/** Lines without a name are left out. */
export const peopleOf = (handlers: readonly HandlerLine[], approvers: readonly ApproverLine[]): Pick<OrganisationContent, 'handlers' | 'approvers'> => ({
  handlers: handlers.filter(({ name }) => name.trim()).map(({ business, name, phone }) => ({ business, name: name.trim(), phone: phone.trim() || null })),
  approvers: approvers.filter(({ person }) => person.name.trim()).map(({ stage, person }) => ({ stage, name: person.name.trim(), personId: person.id.trim() || null })),
})

const told: Record<ReviewStep['source'], string> = { RECORD: '本单位填报', DIRECTORY: '按人员目录中的角色', NONE: '' }

/** Who takes one step of the review, and how that is known. */
export function whoTakes({ reviewers, source }: ReviewStep): string {
  if (!reviewers.length) return '没有人'
  return `${reviewers.map(({ name, unitName, unit }) => `${name}（${unitName ?? unit}）`).join('、')}，${told[source]}`
}

import { circulars } from '@/api/office'
import { desk } from '@/api/disclosure'
import { appeals } from '@/api/feedback'
import { mistakes } from '@/api/mistakes'
import { unreadNotices } from '@/api/notices'
import type { PageOf } from '@/api/page'
import { orders, problems, supervisedCases } from '@/api/supervision'
import { evidence } from '@/api/tasks'
import type { Role } from '@/api/types'
import { assignments, reportInbox, reports, resolutions } from '@/api/work'
import { quotas } from '@/api/year'
import { hasAnyRole, type Person } from '@/auth/person'
import { publishers } from '@/layouts/navigation'
import { Page, type PageName } from '@/router/names'

/** How many wait; with `more` there are further ones that were not counted. */
export interface Count {
  count: number
  more: boolean
}

/** Work of one kind that may wait for a person, and where it is done. */
export interface Waiting {
  text: string
  page: PageName
  query?: Record<string, string>
  roles: readonly Role[]
  count: (person: Person) => Promise<Count>
}

/** More than these are not worth an exact number. */
const enough = 99
const limit = { limit: enough }

const counted = async (page: Promise<PageOf<unknown>>): Promise<Count> => {
  const { items, next } = await page
  return { count: items.length, more: !!next }
}

const countedWhere = async <T>(page: Promise<PageOf<T>>, waits: (one: T) => boolean): Promise<Count> => {
  const { items, next } = await page
  return { count: items.filter(waits).length, more: !!next }
}

export const waiting: readonly Waiting[] = [
  { text: '稿件等您审核', page: Page.review, roles: ['FIRST_REVIEWER', 'REVIEWER', 'SIGNER', 'OFFICE'], count: () => counted(desk({ mine: true, ...limit })) },
  { text: '稿件在起草中', page: Page.drafts, roles: ['DRAFTER'], count: () => counted(desk({ state: 'DRAFT', ...limit })) },
  { text: '读者纠错等待核实', page: Page.mistakes, roles: ['DRAFTER'], count: () => counted(mistakes({ ...limit })) },
  { text: '留言等待交办', page: Page.appeals, query: { state: 'RECEIVED' }, roles: ['OFFICE'], count: () => counted(appeals({ state: 'RECEIVED', ...limit })) },
  { text: '留言等待答复', page: Page.appeals, query: { state: 'ASSIGNED' }, roles: ['HANDLER'], count: () => counted(appeals({ state: 'ASSIGNED', ...limit })) },
  { text: '答复等您审核', page: Page.appeals, query: { state: 'REPLY_REVIEW' }, roles: ['REVIEWER', 'SIGNER'], count: () => counted(appeals({ state: 'REPLY_REVIEW', ...limit })) },
  { text: '佐证等待认定', page: Page.evidence, roles: ['OFFICE'], count: () => counted(evidence({ state: 'PROPOSED', ...limit })) },
  { text: '任务等待核查', page: Page.checks, roles: ['OFFICE'], count: () => counted(assignments({ state: 'DONE_PENDING_CHECK', ...limit })) },
  { text: '任务有异议', page: Page.checks, query: { state: 'DISPUTED' }, roles: ['OFFICE'], count: () => counted(assignments({ state: 'DISPUTED', ...limit })) },
  { text: '笼统称谓等待明确单位', page: Page.resolutions, roles: ['OFFICE'], count: () => counted(resolutions({ state: 'PENDING', ...limit })) },
  { text: '季度报告等待审阅', page: Page.reports, roles: ['OFFICE'], count: () => counted(reportInbox(limit)) },
  { text: '频次要求等待采用', page: Page.quotas, query: { state: 'SUGGESTED' }, roles: ['OFFICE'], count: () => counted(quotas({ state: 'SUGGESTED', ...limit })) },
  { text: '整改等待核验', page: Page.problems, query: { state: 'RECTIFIED' }, roles: ['OFFICE', 'SUPERVISOR'], count: () => counted(problems({ state: 'RECTIFIED', ...limit })) },
  { text: '督办单等待复核', page: Page.orders, query: { state: 'SUBMITTED' }, roles: ['OFFICE', 'SUPERVISOR'], count: () => counted(orders({ state: 'SUBMITTED', ...limit })) },
  { text: '督办单逾期未报', page: Page.orders, query: { late: 'true' }, roles: ['OFFICE', 'SUPERVISOR'], count: () => counted(orders({ late: true, ...limit })) },
  { text: '通报等待审核', page: Page.circulars, query: { state: 'DRAFT' }, roles: ['LEADER', 'SIGNER'], count: () => counted(circulars({ state: 'DRAFT', ...limit })) },
  { text: '任务等待签收', page: Page.unit, query: { state: 'ASSIGNED' }, roles: ['HANDLER'], count: ({ unit }) => counted(assignments({ unit, state: 'ASSIGNED', ...limit })) },
  { text: '督办单等待签收', page: Page.orders, query: { state: 'ISSUED' }, roles: ['HANDLER'], count: ({ unit }) => counted(orders({ unit, state: 'ISSUED', ...limit })) },
  { text: '问题等待整改', page: Page.problems, query: { state: 'OPEN' }, roles: ['HANDLER'], count: ({ unit }) => counted(problems({ unit, state: 'OPEN', ...limit })) },
  { text: '任务被退回', page: Page.unit, query: { state: 'SENT_BACK' }, roles: ['HANDLER'], count: ({ unit }) => counted(assignments({ unit, state: 'SENT_BACK', ...limit })) },
  { text: '督办单退回重办', page: Page.orders, query: { state: 'REOPENED' }, roles: ['HANDLER'], count: ({ unit }) => counted(orders({ unit, state: 'REOPENED', ...limit })) },
  { text: '问题退回整改', page: Page.problems, query: { state: 'REOPENED' }, roles: ['HANDLER'], count: ({ unit }) => counted(problems({ unit, state: 'REOPENED', ...limit })) },
  { text: '季度报告被退回', page: Page.reports, query: { state: 'RETURNED' }, roles: ['HANDLER'], count: ({ unit }) => counted(reports({ unit, state: 'RETURNED', ...limit })) },
  { text: '通报等待签收', page: Page.circulars, roles: ['HANDLER'], count: ({ unit }) => countedWhere(circulars({ state: 'ISSUED', ...limit }), ({ missing }) => missing.includes(unit)) },
  { text: '事项已经逾期', page: Page.supervision, roles: ['SUPERVISOR', 'LEADER'], count: () => counted(supervisedCases({ status: 'LATE', ...limit })) },
  { text: '通知未读', page: Page.notices, roles: publishers, count: async () => await unreadNotices().then(({ unread, more }) => ({ count: unread, more: more ?? false })) },
]

/** What a person may have to do. */
export const waitingFor = (person: Person): Waiting[] => waiting.filter(({ roles }) => hasAnyRole(person, roles))

export interface Waits {
  lines: { one: Waiting; number: string }[]
  /** Kinds of work that could not be counted. */
  unknown: string[]
}

/** Counts all at once. What nobody could count is named, so that nothing seems to be done which is not. */
export async function countWaiting(person: Person): Promise<Waits> {
  const kinds = waitingFor(person)
  const counts = await Promise.allSettled(kinds.map(({ count }) => count(person)))
  const lines = kinds.flatMap((one, index) => {
    const answer = counts[index]
    const known = answer?.status === 'fulfilled' ? answer.value : undefined
    return known && known.count > 0 ? [{ one, number: known.more ? `${known.count}+` : String(known.count) }] : []
  })
  return { lines, unknown: kinds.filter((_, index) => counts[index]?.status === 'rejected').map(({ text }) => text) }
}

import type { Account, AccountImport, AccountProfile, AccountState, Filing, FilingType, MonthFigures } from '@/api/accounts'
import { instantOf, longDay, minute } from '@/shared/dates'
import type { Field, Values } from '@/shared/fields'
import type { Label } from '@/shared/labels'

export const kinds: Record<string, string> = { WEBSITE: '政府网站', NEW_MEDIA: '政务新媒体' }
export const platforms = ['微信', '微博', '抖音', '今日头条', '快手', '视频号', '哔哩哔哩', '客户端（APP）', '小程序']
export const states: Record<AccountState, Label> = {
  PROPOSED: { text: '拟开设', tone: 'accent' },
  OPEN: { text: '正常', tone: 'good' },
  SUSPENDED: { text: '暂停', tone: 'warn' },
  CLOSED: { text: '关停', tone: 'plain' },
  CANCELLED: { text: '注销', tone: 'plain' },
}
export const filingTypes: Record<FilingType, string> = { OPEN: '开设', CHANGE: '变更', SUSPEND: '暂停', RESUME: '恢复', CLOSE: '关停', CANCEL: '注销', REGISTER: '存量登记' }
export const fates: Record<string, string> = { NEW: '新增', CHANGED: '修改', UNCHANGED: '不变', REFUSED: '不能导入' }

/** Where it is found: the platform and the number there, or the domain. */
export const placeOf = ({ kind, platform, number, domain, url }: Pick<AccountProfile, 'kind' | 'platform' | 'number' | 'domain' | 'url'>): string =>
  kind === 'WEBSITE' ? (domain ?? url ?? '') : [platform, number].filter(Boolean).join(' · ')

/** What the service lets the person do, in the words of the buttons. */
export const stepsOf = ({ allowedActions = [], underWay }: Account): { name: string; text: string }[] =>
  allowedActions.map((name) => {
    const [verb, type] = name.split(':')
    if (verb === 'file') return { name, text: `${filingTypes[type as FilingType]}备案` }
    return { name, text: { approve: `同意${underWay?.typeName ?? ''}备案`, return: '退回', withdraw: '撤回备案', report: '报送月度数据' }[name] ?? name }
  })

export const linesOf = ({ profile, underWay, waitsAtName, gaps, state }: Account): string[] => [
  [kinds[profile.kind], placeOf(profile), `主办：${profile.sponsorName ?? profile.sponsor}`, profile.supervisorName && `主管：${profile.supervisorName}`].filter(Boolean).join('　'),
  ...(underWay ? [`${underWay.typeName}备案办理中，等待${waitsAtName ?? '上级'}审批：${underWay.reason}`] : []),
  ...(state === 'OPEN' && gaps.length ? [`信息不完整：${gaps.join('、')}`] : []),
]

/** The values of a profile under the words that people know. */
export function rowsOf(profile: AccountProfile): [string, string][] {
  const somebody = (one: AccountProfile['contact']) => [one?.name, one?.phone].filter(Boolean).join(' ')
  const all: [string, string | null | undefined][] = [
    ['名称', profile.name], ['平台', profile.platform], ['账号', profile.number], ['域名', profile.domain], ['域名有效期至', profile.domainUntil && longDay(profile.domainUntil)], ['网址', profile.url],
    ['主办单位', profile.sponsorName ?? profile.sponsor], ['运维单位', profile.operator], ['联系人', somebody(profile.contact)], ['主管单位', profile.supervisorName ?? profile.supervisor],
    ['监管人', somebody(profile.guardian)], ['审核人', profile.reviewers.join('、')], ['功能定位', profile.purpose], ['开设日期', profile.openedOn && longDay(profile.openedOn)], ['主账号', profile.main ? '是' : ''],
  ]
  return all.filter((row): row is [string, string] => Boolean(row[1]))
}

/** What a change makes of the account: the rows that are others than before. */
export function differences({ profile, before }: Filing): { name: string; before: string; after: string }[] {
  if (!before) return []
  const [old, fresh] = [new Map(rowsOf(before)), new Map(rowsOf(profile))]
  return [...new Set([...old.keys(), ...fresh.keys()])]
    .map((name) => ({ name, before: old.get(name) ?? '', after: fresh.get(name) ?? '' }))
    .filter((row) => row.before !== row.after)
}

export const stepLine = (step: Filing['steps'][number]): string => [minute(step.at), step.unitName ?? step.unit, step.by.name, step.actionName, step.remark].filter(Boolean).join('　')

/** The form of an opening or a change; a website has a domain where an account has a platform. */
export function profileFields(kind: string, known: AccountProfile | undefined, unit: string): Field[] {
  const site = kind === 'WEBSITE'
  return [
    { name: 'name', label: site ? '网站名称' : '账号名称', needed: true, value: known?.name ?? '' },
    ...(site
      ? [
          { name: 'domain', label: '域名', needed: true, hint: '如 www.example.gov.cn', value: known?.domain ?? '' } as Field,
          { name: 'domainUntil', label: '域名有效期至', kind: 'date', value: known?.domainUntil ?? '' } as Field,
        ]
      : [
          { name: 'platform', label: '平台', kind: 'select', needed: true, options: Object.fromEntries([...new Set([...platforms, ...(known?.platform ? [known.platform] : [])])].map((one) => [one, one])), value: known?.platform ?? '' } as Field,
          { name: 'number', label: '账号', hint: '平台上的唯一编号，如微信号。', value: known?.number ?? '' } as Field,
        ]),
    { name: 'url', label: '网址或主页链接', value: known?.url ?? '' },
    { name: 'sponsor', label: '主办单位', kind: 'unit', needed: true, value: known?.sponsor ?? unit },
    { name: 'operator', label: '运维单位', value: known?.operator ?? '' },
    { name: 'contactName', label: '联系人', needed: true, value: known?.contact?.name ?? '' },
    { name: 'contactPhone', label: '联系电话', value: known?.contact?.phone ?? '' },
    { name: 'supervisor', label: '主管单位', kind: 'unit', hint: '不填为主办单位的上级单位。', value: known?.supervisor ?? '' },
    { name: 'guardianName', label: '监管人', needed: true, value: known?.guardian?.name ?? '' },
    { name: 'guardianPhone', label: '监管人电话', value: known?.guardian?.phone ?? '' },
    { name: 'reviewers', label: '审核人', needed: true, hint: '发布前审核内容的人，多人用顿号分开。', value: known?.reviewers.join('、') ?? '' },
    { name: 'purpose', label: '功能定位', kind: 'area', needed: true, value: known?.purpose ?? '' },
    { name: 'openedOn', label: '开设日期', kind: 'date', value: known?.openedOn ?? '' },
    { name: 'main', label: '本单位主账号', kind: 'check', value: known?.main ?? false },
    { name: 'reason', label: '备案事由', kind: 'area', needed: true },
  ]
}

/** The request of an opening or a change from its form. */
export function filingOf(type: string, kind: string, values: Values): Values {
  const { reason, contactName, contactPhone, guardianName, guardianPhone, reviewers, ...profile } = values
  const somebody = (name: unknown, phone: unknown) => ({ name, ...(phone ? { phone } : {}) })
  return {
    type,
    reason,
    profile: {
      ...profile,
      kind,
      contact: somebody(contactName, contactPhone),
      guardian: somebody(guardianName, guardianPhone),
      reviewers: String(reviewers).split(/[、，,；;]+/).map((name) => name.trim()).filter(Boolean),
    },
  }
}

/** The form of all other filings; a website that ends is announced. */
export const endingFields = (type: string, kind: string): Field[] => [
  { name: 'reason', label: '备案事由', kind: 'area', needed: true },
  ...(kind === 'WEBSITE' && ['CLOSE', 'CANCEL'].includes(type) ? [{ name: 'announcementId', label: '关停公告', kind: 'item', needed: true, hint: '须先公开公告，告知公众网站去向。' } as Field] : []),
]

export const monthFields = (month: string): Field[] => [
  { name: 'month', label: '月份', needed: true, hint: '如 2026-11', value: month },
  { name: 'posts', label: '发布数', kind: 'number', needed: true },
  { name: 'followers', label: '关注数', kind: 'number' },
  { name: 'reads', label: '阅读数', kind: 'number' },
  { name: 'interactions', label: '互动数', kind: 'number' },
  { name: 'lastPostAt', label: '最近一次发布', kind: 'time' },
  { name: 'presence', label: '账号是否还在', kind: 'select', none: '未查看', options: { FOUND: '可访问', GONE: '已不存在' } },
]

/** The row of a report from its form: times of the form are those of the county. */
export const monthRow = (account: string, { lastPostAt, ...values }: Values): Values => ({ account, ...values, ...(lastPostAt ? { lastPostAt: instantOf(String(lastPostAt)) } : {}) })

export const figureWords = (one: MonthFigures): string =>
  [`${one.month}：发布 ${one.posts} 条`, one.followers != null && `关注 ${one.followers}`, one.reads != null && `阅读 ${one.reads}`, one.interactions != null && `互动 ${one.interactions}`, one.presence === 'GONE' && '账号已不存在'].filter(Boolean).join('，')

export const importWords = ({ dryRun, created, changed, unchanged, refused }: AccountImport): string =>
  `${dryRun ? '试运行：将' : '已'}新增 ${created} 个，修改 ${changed} 个，不变 ${unchanged} 个，不能导入 ${refused} 个`

import type {
  AppealKind, AppealState, EditionLine, EvidenceState, ItemState, ItemType, LinkKind, Openness, Role, StatedLink, TaskStatus, Validity,
  WithdrawalKind,
} from '@/api/types'

import type { AssignmentState, ReportState } from '@/api/work'
import type { Quota } from '@/api/year'
import type { SchemeState, SheetState } from '@/api/assessments'
import type { LightColour, OrderState, ProblemState, Severity, SupervisedCase } from '@/api/supervision'

/** How a value looks: colour follows meaning, and the words always stand beside it. */
export type Tone = 'plain' | 'accent' | 'good' | 'warn' | 'bad'

export interface Label {
  text: string
  tone: Tone
}

export const validityLabels: Record<Validity, Label> = {
  VALID: { text: '有效', tone: 'good' },
  NOT_YET: { text: '尚未生效', tone: 'warn' },
  EXPIRED: { text: '失效', tone: 'bad' },
  REPEALED: { text: '废止', tone: 'bad' },
  AMENDED: { text: '已修改', tone: 'warn' },
}

export const taskStatusLabels: Record<TaskStatus, Label> = {
  NOT_STARTED: { text: '未启动', tone: 'plain' },
  IN_PROGRESS: { text: '推进中', tone: 'accent' },
  DONE_PENDING_CHECK: { text: '待核验', tone: 'warn' },
  COMPLETED: { text: '已完成', tone: 'good' },
  OVERDUE: { text: '已逾期', tone: 'bad' },
}

export const evidenceStateLabels: Record<EvidenceState, Label> = {
  PROPOSED: { text: '待认定', tone: 'warn' },
  ACCEPTED: { text: '已认定', tone: 'good' },
  REJECTED: { text: '不予认定', tone: 'bad' },
  WITHDRAWN: { text: '已撤下', tone: 'plain' },
}

export const problemStateLabels: Record<ProblemState, Label> = {
  OPEN: { text: '待整改', tone: 'bad' },
  RECTIFYING: { text: '整改中', tone: 'accent' },
  RECTIFIED: { text: '待核验', tone: 'warn' },
  VERIFIED: { text: '已销号', tone: 'good' },
  REOPENED: { text: '重新整改', tone: 'bad' },
}

export const orderStateLabels: Record<OrderState, Label> = {
  ISSUED: { text: '待签收', tone: 'warn' },
  ACKNOWLEDGED: { text: '已签收', tone: 'accent' },
  RECTIFYING: { text: '整改中', tone: 'accent' },
  SUBMITTED: { text: '待复核', tone: 'warn' },
  CLOSED: { text: '已办结', tone: 'good' },
  REOPENED: { text: '退回整改', tone: 'bad' },
}

export const lightLabels: Record<LightColour, Label> = {
  GREEN: { text: '绿灯', tone: 'good' },
  YELLOW: { text: '黄灯', tone: 'warn' },
  RED: { text: '红灯', tone: 'bad' },
}

export const caseStatusLabels: Record<SupervisedCase['status'], Label> = {
  LATE: { text: '逾期', tone: 'bad' },
  DUE_SOON: { text: '即将到期', tone: 'warn' },
  OPEN: { text: '在办', tone: 'accent' },
  VIOLATION: { text: '程序违规', tone: 'bad' },
  CLOSED: { text: '已办结', tone: 'good' },
}

export const schemeStateLabels: Record<SchemeState, Label> = {
  DRAFT: { text: '草案', tone: 'plain' },
  ISSUED: { text: '执行中', tone: 'accent' },
  CLOSED: { text: '已结束', tone: 'good' },
}

export const sheetStateLabels: Record<SheetState, Label> = {
  COMPUTED: { text: '测算中', tone: 'plain' },
  PUBLISHED_TO_UNITS: { text: '征求意见', tone: 'warn' },
  FINAL: { text: '最终得分', tone: 'good' },
}

export const severityLabels: Record<Severity, Label> = {
  MINOR: { text: '一般', tone: 'plain' },
  MAJOR: { text: '较重', tone: 'warn' },
  CRITICAL: { text: '严重', tone: 'bad' },
}

export const quotaStateLabels: Record<Quota['state'], Label> = {
  ACTIVE: { text: '执行中', tone: 'good' },
  SUGGESTED: { text: '待采用', tone: 'warn' },
  DISMISSED: { text: '未采用', tone: 'plain' },
  ENDED: { text: '已终止', tone: 'plain' },
}

export const assignmentStateLabels: Record<AssignmentState, Label> = {
  ASSIGNED: { text: '待签收', tone: 'warn' },
  ACCEPTED: { text: '已签收', tone: 'accent' },
  DISPUTED: { text: '有异议', tone: 'bad' },
  IN_PROGRESS: { text: '办理中', tone: 'accent' },
  DONE_PENDING_CHECK: { text: '待核查', tone: 'warn' },
  COMPLETED: { text: '已完成', tone: 'good' },
  SENT_BACK: { text: '已退回', tone: 'bad' },
  CANCELLED: { text: '已取消', tone: 'plain' },
  CARRIED_OVER: { text: '已结转', tone: 'plain' },
}

export const reportStateLabels: Record<ReportState, Label> = {
  NOT_OPEN: { text: '未到报送期', tone: 'plain' },
  OPEN: { text: '待报送', tone: 'warn' },
  SUBMITTED: { text: '待审阅', tone: 'accent' },
  RETURNED: { text: '已退回', tone: 'bad' },
  ACCEPTED: { text: '已通过', tone: 'good' },
}

export const itemStateLabels: Record<ItemState, Label> = {
  DRAFT: { text: '草稿', tone: 'plain' },
  FIRST_REVIEW: { text: '待初审', tone: 'warn' },
  REVIEW: { text: '待审核', tone: 'warn' },
  SIGN_OFF: { text: '待审发', tone: 'warn' },
  APPROVED: { text: '待发布', tone: 'accent' },
  PUBLISHED: { text: '已发布', tone: 'good' },
  WITHDRAWN: { text: '已撤下', tone: 'bad' },
  ARCHIVED: { text: '已归档', tone: 'plain' },
}

export const stageNames: Record<string, string> = {
  FIRST_REVIEW: '初审',
  REVIEW: '审核',
  SIGN_OFF: '审发',
}

export const appealStateLabels: Record<AppealState, Label> = {
  RECEIVED: { text: '已受理', tone: 'warn' },
  ASSIGNED: { text: '办理中', tone: 'accent' },
  REPLY_REVIEW: { text: '答复审核中', tone: 'warn' },
  ANSWERED: { text: '已答复', tone: 'good' },
}

export const appealKindNames: Record<AppealKind, string> = {
  CONSULT: '咨询',
  COMPLAINT: '投诉',
  HELP: '求助',
  SUGGESTION: '建议',
  ERROR: '网站找错',
}

export const itemTypeNames: Record<ItemType, string> = {
  NOTICE: '通知公告',
  POLICY: '政策文件',
  NORMATIVE_DOCUMENT: '行政规范性文件',
  INTERPRETATION: '政策解读',
  PRESS_RELEASE: '新闻发布',
  MEETING_RECORD: '会议公开',
  RULE: '规章',
  REPORT: '报告',
  REPLY: '建议提案答复',
  REPOST: '转载',
  OTHER: '其他',
}

export const opennessNames: Record<Openness, string> = {
  PROACTIVE: '主动公开',
  ON_REQUEST: '依申请公开',
  CLOSED: '不予公开',
}

export const linkNames: Record<LinkKind, string> = {
  AMENDS: '修改',
  REPEALS: '废止',
  REPLACES: '代替',
  INTERPRETS: '解读',
  REPLIES_TO: '答复',
  DECIDES: '会议审议',
  AMENDED_BY: '被修改',
  REPEALED_BY: '被废止',
  REPLACED_BY: '被代替',
  INTERPRETED_BY: '解读见',
  REPLIED_BY: '答复见',
  DECIDED_BY: '审议会议',
}

/** Those that an author states; the others follow from them. */
export const statedLinks: readonly StatedLink[] = ['AMENDS', 'REPEALS', 'REPLACES', 'INTERPRETS', 'REPLIES_TO', 'DECIDES']

export const changeNames: Record<EditionLine['kind'], string> = { FIRST: '首次发布', MAJOR: '重要更正', MINOR: '一般更正' }

export const withdrawalNames: Record<WithdrawalKind, string> = {
  IN_ERROR: '内容有误',
  REPEALED: '文件废止',
  CONSOLIDATED: '并入其他文件',
}

export const roleNames: Record<Role, string> = {
  DRAFTER: '拟稿',
  FIRST_REVIEWER: '初审',
  REVIEWER: '审核',
  SIGNER: '审发',
  OFFICE: '政务公开办',
  HANDLER: '承办',
  SUPERVISOR: '督查',
  LEADER: '领导',
  AUDITOR: '审计',
  ADMIN: '系统管理',
  SYSTEM: '业务系统',
}

/** The fifteen genres of official documents. */
export const genres = [
  '决议', '决定', '命令', '公报', '公告', '通告', '意见', '通知', '通报', '报告', '请示', '批复', '议案', '函', '纪要',
] as const

/** The 22 main theme classes of official documents. */
export const themeClasses = [
  '国务院组织机构', '综合政务', '国民经济管理、国有资产监管', '财政、金融、审计', '国土资源、能源', '农业、林业、水利', '工业、交通',
  '商贸、海关、旅游', '市场监管、安全生产监管', '城乡建设、环境保护', '科技、教育', '文化、广电、新闻出版', '卫生、体育',
  '人口与计划生育、妇女儿童工作', '劳动、人事、监察', '公安、安全、司法', '民政、扶贫、救灾', '民族、宗教', '对外事务', '港澳台侨工作',
  '国防', '其他',
] as const

/** A value that a newer service may send and this page does not know is shown as it is. */
export function labelOf(labels: Record<string, Label>, value: string | null | undefined): Label {
  return (value && labels[value]) || { text: value ?? '', tone: 'plain' }
}

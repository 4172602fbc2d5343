import type { DutyLights, Tally, UnitLights } from '@/api/duties'

export const dutyKinds: Record<string, string> = {
  PUBLISH_BY: '逾期公开', UPDATE_CYCLE: '未按周期更新', STANDARD_ITEM: '标准目录事项未公开', BLANK_COLUMN: '空白栏目', STALE_COLUMN: '栏目不更新', HOME_STALE: '首页不更新',
  NUMBER_GAP: '文号不连续', GUIDE_OUTDATED: '公开指南需修订', REGULATION_OUTDATED: '法规文本不是最新版本', MEDIA_WITHOUT_ALTERNATIVE: '图片缺少替代文字', CLEANUP_DUE: '文件清理未完成',
  MEETING_LATE: '会议信息公开逾期', INTERPRETATION_DUE: '政策解读逾期', REASSESSMENT_DUE: '公开属性逾期未评估', VERIFICATION_DUE: '办事信息逾期未核验',
  INCOMPLETE_ELEMENTS: '公开要素不齐全', RULE_MISSING: '制度缺失', STANDARD_EDITION: '标准目录年本未公布', BROKEN_LINK: '页面链接打不开',
  DEAD_ACCOUNT: '账号长期不更新', ACCOUNT_WITHOUT_SUPERVISOR: '账号无人监管', POSTS_WITHOUT_REVIEW: '账号发布无审核', ACCOUNT_FILING_DUE: '账号未按规定备案', DOMAIN_EXPIRING: '域名即将到期',
}
export const levelNames: Record<string, string> = { STATE: '国家级', PROVINCE: '省级', CITY: '市级', COUNTY: '县级', TOWNSHIP: '乡镇', VILLAGE: '村', OTHER: '其他' }

/** The units directly below the one that is looked at, the worst first as they came. */
export const childrenOf = (lights: DutyLights): UnitLights[] => lights.units.filter(({ unit, parent }) => parent === lights.unit && unit !== lights.unit)

/** What the unit owes itself, apart from those below it. */
export const ownOf = (lights: DutyLights): Tally | undefined => lights.units.find(({ unit }) => unit === lights.unit)?.own

export const tallyWords = ({ red, yellow, green }: Tally): string => `红 ${red}　黄 ${yellow}　绿 ${green}`

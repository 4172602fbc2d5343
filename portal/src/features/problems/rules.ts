/** What is found wrong, by the code that the services use. */
export const ruleNames: Record<string, string> = {
  COLUMN_NOT_UPDATED: '栏目更新不及时',
  PUBLISHING_OVERDUE: '公开超期',
  PUBLISHED_WITHOUT_REVIEW: '未经审核发布',
  REPLY_OVERDUE: '答复超期',
  DUTY_OVERDUE: '公开职责逾期',
  QUOTA_NOT_MET: '频次要求未完成',
  MISSING_ELEMENTS: '公开要素不全',
  BROKEN_LINK: '链接失效',
  DEAD_ACCOUNT: '账号长期不更新',
  ACCOUNT_WITHOUT_SUPERVISOR: '有账号无监管',
  POSTS_WITHOUT_REVIEW: '有发布无审核',
  ORGANISATION_NO_RECORD: '未填报机构人员信息',
  ORGANISATION_NO_OFFICE: '未明确工作机构',
  ORGANISATION_NO_HEAD: '未明确主要负责人',
  ORGANISATION_NO_LEADER_IN_CHARGE: '未明确分管领导',
  ORGANISATION_NO_STAFF: '未配备工作人员',
  ORGANISATION_NO_HANDLERS: '未明确承办人员',
  ORGANISATION_NO_BUDGET: '未落实工作经费',
  ORGANISATION_NOT_IN_BUDGET: '经费未列入年度预算',
  ORGANISATION_NO_WORKPLACE: '未明确工作场所',
  ORGANISATION_NO_LIAISON: '未明确联络员',
  OTHER: '其他问题',
}

/** What a person may have looked at. */
export const targetKinds: Record<string, string> = { UNIT: '单位整体工作', COLUMN: '栏目', CHANNEL: '渠道（网站、新媒体等）', TASK: '任务', PERSON_IN_CHARGE: '责任人员' }

/** The Chinese name of a rule; a rule that this page does not know keeps its own. */
export const ruleName = (rule: string): string => ruleNames[rule] ?? (rule.startsWith('CHECK_') ? '检查发现' : rule)

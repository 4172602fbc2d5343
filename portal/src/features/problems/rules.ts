const names: Record<string, string> = {
  COLUMN_NOT_UPDATED: '栏目更新不及时',
  PUBLISHING_OVERDUE: '公开超期',
  REPLY_OVERDUE: '答复超期',
  QUOTA_SHORTFALL: '频次要求未完成',
  MISSING_ELEMENTS: '公开要素不全',
  OFFICE_MISSING: '未明确工作机构',
  STAFF_MISSING: '未配备工作人员',
  BUDGET_MISSING: '未列入年度预算',
  LIAISON_MISSING: '未明确联络员',
}

/** The Chinese name of a rule; a rule that this page does not know keeps its own. */
export const ruleName = (rule: string): string => names[rule] ?? rule

import type { ActivityKind } from '@/api/year'

/** What is done for disclosure and counts for quotas. */
export const activityKinds: Record<ActivityKind, string> = {
  HEARING: '听取汇报',
  LEADING_GROUP_MEETING: '领导小组会议',
  SPECIAL_TRAINING: '专题培训',
  TRAINING: '业务培训',
  SEMINAR: '研讨交流',
  SECONDMENT: '跟班学习、轮岗',
  CASE_STUDY: '案例指导',
  INTERPRETATION: '政策解读',
  POLICY_EVALUATION: '政策评价',
  INSPECTION: '检查',
  SPOT_CHECK: '抽查',
  OPEN_DAY: '政府开放日',
  OTHER: '其他',
}

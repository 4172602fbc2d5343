import type { ActivityKind } from '@/api/year'
import { activityKinds } from '@/shared/activityKinds'

export { activityKinds }

export const personRoles: Record<string, string> = {
  HEAD: '主要负责人',
  LEADER_IN_CHARGE: '分管领导',
  SPOKESPERSON: '新闻发言人',
  EXPERT: '专家',
  STAFF: '工作人员',
}

/** Kinds that can be recorded with the short form; a case study needs its facts and lesson as well. */
export const recordable = Object.entries(activityKinds).filter(([kind]) => kind !== 'CASE_STUDY') as [ActivityKind, string][]

import type { BlockedPerson, DeadLetter, Service } from '@/api/running'
import type { Colleague } from '@/api/people'
import { minute } from '@/shared/dates'
import type { Field } from '@/shared/fields'

export const services: Record<Service, string> = { tasks: '任务服务', disclosure: '公开服务', feedback: '互动服务' }

/** What the topics are about, in the words of the desk. */
const topics: Record<string, string> = {
  'task.unit': '单位', 'task.task': '任务', 'task.person': '人员', 'task.calendar': '工作日历', 'task.audit': '任务服务办理记录', 'feedback.audit': '互动服务办理记录', 'disclosure.item': '公开事项', 'disclosure.duty': '公开职责', 'feedback.appeal': '诉求',
}

export const topicOf = ({ topic }: DeadLetter): string => topics[topic] ?? topic

export const linesOf = (letter: DeadLetter): string[] => [
  `${letter.type}　对象 ${letter.subject || '未注明'}　${minute(letter.failedAt)}`, `原因：${letter.cause || '未说明'}`,
]

export const blockFields: Field[] = [
  { name: 'person', label: '人员编号', needed: true, hint: '登录时使用的编号，可在人员目录中查找。' },
  { name: 'reason', label: '理由', kind: 'area', needed: true },
  { name: 'until', label: '停用至', kind: 'time', hint: '不填则一直停用，直到恢复。' },
]

/** Name and unit, when the directory knows the person. */
export const nameOf = (one: BlockedPerson, known: ReadonlyMap<string, Colleague>): string => {
  const person = known.get(one.id)
  return person ? `${person.name}（${one.id}）` : one.id
}

export const blockLines = ({ reason, until, blockedBy, blockedAt }: BlockedPerson): string[] => [
  `${until ? `停用至 ${minute(until)}` : '一直停用，直到恢复'}${blockedBy ? `　${minute(blockedAt)} 由 ${blockedBy} 停用` : ''}`, ...(reason ? [`理由：${reason}`] : []),
]

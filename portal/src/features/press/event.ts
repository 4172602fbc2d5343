import type { PressEvent, Spokesperson } from '@/api/meetings'
import { instantOf, localOf, minute } from '@/shared/dates'
import type { Field, Values } from '@/shared/fields'
import type { Tone } from '@/shared/labels'

export const kinds = { CONFERENCE: '新闻发布会', BRIEFING: '政策例行吹风会' }
export const stateTones: Record<PressEvent['state'], Tone> = { PLANNED: 'accent', HELD: 'warn', PUBLISHED: 'good', CANCELLED: 'plain' }
export const pressSteps = { edit: '修改', hold: '已召开', transcript: '录入实录', draft: '生成解读稿', cancel: '取消' } as const
export type PressStep = keyof typeof pressSteps

export const eventFields = (one: PressEvent | undefined, people: readonly Spokesperson[]): Field[] => [
  { name: 'kind', label: '形式', kind: 'select', options: kinds, needed: true, value: one?.kind ?? 'CONFERENCE' },
  { name: 'title', label: '名称', needed: true, value: one?.title ?? '' },
  { name: 'policyIds', label: '涉及的政策文件', kind: 'items', hint: '第一份为所解读的文件，可以再加。', drafts: ['NORMATIVE_DOCUMENT', 'POLICY', 'RULE'], value: [...(one?.policyIds ?? [])] },
  { name: 'host', label: '主办单位', needed: true, value: one?.host ?? '' },
  { name: 'spokesperson', label: '发言人', kind: 'select', none: '未定', options: Object.fromEntries(people.map(({ id, name, title }) => [id, `${name} ${title ?? ''}`])), value: one?.spokesperson?.id ?? '' },
  { name: 'plannedAt', label: '计划时间', kind: 'time', needed: true, value: localOf(one?.plannedAt) },
  { name: 'venue', label: '地点', value: one?.venue ?? '' },
  { name: 'media', label: '邀请媒体', hint: '用顿号隔开', value: (one?.media ?? []).join('、') },
  { name: 'overallLivelihood', label: '涉及整体性民生', kind: 'check', value: one?.overallLivelihood ?? false },
  { name: 'highConcern', label: '社会高度关注', kind: 'check', value: one?.highConcern ?? false },
  { name: 'inGovernmentsName', label: '以政府名义举办（上两项之一的必须）', kind: 'check', value: one?.inGovernmentsName ?? false },
]

const parts = (words: unknown): string[] => String(words ?? '').split(/[、,，\s]+/).filter(Boolean)

export function requestOf({ policyIds, plannedAt, media, ...values }: Values, one?: PressEvent): unknown {
  return { ...values, policyIds: policyIds ?? [], plannedAt: instantOf(String(plannedAt ?? '')), media: parts(media), ...(one ? { unit: one.unit } : {}) }
}

export const transcriptFields = (one?: PressEvent): Field[] => [
  { name: 'transcript', label: '发布内容', kind: 'area', needed: true, value: (one?.transcript ?? '').replace(/<\/p>\s*<p>/g, '\n').replace(/<[^>]*>/g, '') },
  { name: 'questions', label: '答记者问', kind: 'area', hint: '每行一问一答，用竖线隔开：记者｜问题｜回答人｜回答', value: (one?.questions ?? []).map((line) => [line.asker, line.question, line.answerer, line.answer].map((part) => part ?? '').join('｜')).join('\n') },
]

const escaped = (words: string): string => words.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

/** The written transcript as paragraphs, and each line of questions in its four parts. */
export function transcriptOf({ transcript, questions }: Values): { transcript: string; questions: unknown[] } {
  const lines = (words: unknown) => String(words ?? '').split('\n').map((line) => line.trim()).filter(Boolean)
  return {
    transcript: lines(transcript).map((line) => `<p>${escaped(line)}</p>`).join(''),
    questions: lines(questions).map((line) => {
      const [asker = '', question = '', answerer = '', answer = ''] = line.split(/[｜|]/).map((part) => part.trim())
      return { asker, question, answerer, answer }
    }),
  }
}

export const linesOf = (one: PressEvent): string[] => [
  `${one.kindName}　${one.heldAt ? `${minute(one.heldAt)} 召开` : `计划 ${minute(one.plannedAt)}`}${one.venue ? `，${one.venue}` : ''}`,
  ...(one.spokesperson ? [`发言人：${one.spokesperson.name} ${one.spokesperson.title ?? ''}${one.inGovernmentsName ? '（以政府名义）' : ''}`] : []),
  ...(one.media.length ? [`媒体：${one.media.join('、')}`] : []),
  ...(one.cancelled ? [`取消：${one.cancelled}`] : []),
]

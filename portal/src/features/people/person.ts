import type { Colleague } from '@/api/people'
import type { Role } from '@/api/types'
import type { Field, Values } from '@/shared/fields'
import { roleNames } from '@/shared/labels'

/** Programs are no people. */
export const roles: Record<string, string> = Object.fromEntries(Object.entries(roleNames).filter(([role]) => role !== 'SYSTEM'))

export const personFields = (one?: Colleague): Field[] => [
  ...(one ? [] : [{ name: 'id', label: '人员编号', needed: true, hint: '登录时使用的编号。' } satisfies Field]),
  { name: 'name', label: '姓名', needed: true, value: one?.name ?? '' },
  { name: 'unit', label: '单位', kind: 'unit', needed: true, value: one?.unit ?? '' },
  { name: 'roles', label: '角色', kind: 'checks', options: roles, needed: true, value: [...(one?.roles ?? [])] },
  ...(one ? [{ name: 'active', label: '在岗（离开的取消勾选）', kind: 'check', value: one.active ?? true } satisfies Field] : []),
]

export const requestOf = (values: Values): { name: string; unit: string; roles: Role[]; active: boolean } => ({
  name: String(values['name'] ?? '').trim(),
  unit: String(values['unit'] ?? ''),
  roles: (values['roles'] ?? []) as Role[],
  active: values['active'] !== false,
})

export const rolesText = ({ roles: held }: Colleague): string => held.map((role) => roleNames[role] ?? role).join('、')

import type { DirectoryUnit, UnitChange } from '@/api/units'
import type { Field, Values } from '@/shared/fields'

export const levels = { STATE: '国家级', PROVINCE: '省级', CITY: '市级', COUNTY: '县级', TOWNSHIP: '乡镇级', VILLAGE: '村级' }
export const kinds = {
  GOVERNMENT: '政府', DEPARTMENT: '部门', TOWNSHIP: '乡镇', SUBDISTRICT: '街道', VILLAGE: '村', COMMUNITY: '社区',
  INSTITUTION: '事业单位', ZONE: '园区', PARTY_ORGAN: '党委机构',
}
export const contactNames = { address: '办公地址', postalCode: '邮政编码', officeHours: '办公时间', phone: '联系电话', fax: '传真', email: '电子邮箱' }
const officeAnswers = { YES: '是', NO: '否' }
const fieldNames: Record<string, string> = {
  name: '名称', shortNames: '简称', historicNames: '曾用名', level: '层级', kind: '类型', parentId: '上级单位', active: '启用',
  competentUnitId: '主管部门', validFrom: '生效日期', validTo: '失效日期', successorId: '承接单位', disclosureOffice: '政务公开主管部门', contact: '联系方式',
}

const joined = (names: readonly string[] | undefined): string => (names ?? []).join('、')
const parts = (words: unknown): string[] => String(words ?? '').split(/[、,，;；\n]+/).map((part) => part.trim()).filter(Boolean)

export const unitFields = (one?: DirectoryUnit): Field[] => [
  ...(one ? [] : [{ name: 'id', label: '编号', needed: true, hint: '小写字母、数字和连字符，如 wangchuan-education；以后不能改。' } satisfies Field]),
  { name: 'name', label: '名称', needed: true, value: one?.name ?? '' },
  { name: 'shortNames', label: '简称', hint: '几个的用顿号隔开，如“县教体局”；识别文件中的责任单位时使用。', value: joined(one?.shortNames) },
  { name: 'level', label: '层级', kind: 'select', options: levels, needed: true, value: one?.level ?? 'COUNTY' },
  { name: 'kind', label: '类型', kind: 'select', options: kinds, needed: true, value: one?.kind ?? 'DEPARTMENT' },
  { name: 'parentId', label: '上级单位', kind: 'unit', value: one?.parentId ?? '' },
  { name: 'competentUnitId', label: '主管部门', kind: 'unit', value: one?.competentUnitId ?? '' },
  { name: 'validFrom', label: '生效日期', kind: 'date', value: one?.validFrom ?? '' },
  { name: 'validTo', label: '失效日期', kind: 'date', value: one?.validTo ?? '' },
  { name: 'active', label: '启用（可以分派任务）', kind: 'check', value: one?.active ?? true },
  { name: 'successorId', label: '承接单位', kind: 'unit', hint: '停用后由哪个单位承接。', value: one?.successorId ?? '' },
  {
    name: 'disclosureOffice', label: '是否政务公开主管部门', kind: 'select', options: officeAnswers, none: '按单位名称判断', hint: '主管部门的公开办管理整个地区，其他单位的公开办只管本单位及下级。',
    value: one?.disclosureOffice == null ? '' : one.disclosureOffice ? 'YES' : 'NO',
  },
  ...Object.entries(contactNames).map(([name, label]): Field => ({ name: `contact.${name}`, label, value: one?.contact?.[name as keyof typeof contactNames] ?? '' })),
  { name: 'historicNames', label: '曾用名', kind: 'area', hint: '改名时旧名自动列入。', value: joined(one?.historicNames) },
]

/** What the directory is asked to keep; the contact is replaced as a whole, as the form shows it. */
export function requestOf({ id: _, shortNames, historicNames, disclosureOffice, ...values }: Values): unknown {
  const contact = Object.fromEntries(Object.keys(contactNames).flatMap((name) => (values[`contact.${name}`] ? [[name, values[`contact.${name}`]]] : [])))
  const plain = Object.fromEntries(Object.entries(values).filter(([name]) => !name.startsWith('contact.')))
  const office = disclosureOffice ? { disclosureOffice: disclosureOffice === 'YES' } : {}
  return { ...plain, ...office, shortNames: parts(shortNames), historicNames: parts(historicNames), contact }
}

/** Words for a change, each with the field that changed. */
export const changedFields = ({ changed }: UnitChange): string => changed.map(({ field }) => fieldNames[field] ?? field).join('、')

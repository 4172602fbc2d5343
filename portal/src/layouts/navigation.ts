import type { Role } from '@/api/types'
import { hasAnyRole, type Person } from '@/auth/person'
import { Page, type PageName } from '@/router/names'

export interface DeskPlace {
  name: PageName
  text: string
  about: string
  roles: readonly Role[]
}

/** Places that belong together, under their title. */
export interface DeskGroup {
  title: string
  places: DeskPlace[]
}

const staff: readonly Role[] = [
  'OFFICE', 'DRAFTER', 'FIRST_REVIEWER', 'REVIEWER', 'SIGNER', 'HANDLER', 'SUPERVISOR', 'LEADER', 'AUDITOR', 'ADMIN',
]

/** Whom the disclosure service takes for its officials: they read duties and get notices. */
export const publishers: readonly Role[] = ['OFFICE', 'DRAFTER', 'FIRST_REVIEWER', 'REVIEWER', 'SIGNER', 'SUPERVISOR', 'LEADER', 'AUDITOR', 'ADMIN']

/** The places of the desk in the order of the work; the routes take the same roles. */
const groups: readonly { title: string; places: readonly DeskPlace[] }[] = [
  {
    title: '任务台账',
    places: [
      { name: Page.importing, text: '计划导入', about: '粘贴或上传工作要点，核对后生成台账', roles: ['OFFICE'] },
      { name: Page.ledgers, text: '任务台账', about: '按单位、类别和状态查看任务与佐证', roles: staff },
      { name: Page.unit, text: '本单位任务', about: '签收任务、制定措施、报送进展和完成情况', roles: ['HANDLER', 'OFFICE', 'DRAFTER', 'LEADER', 'SUPERVISOR', 'AUDITOR'] },
      { name: Page.resolutions, text: '责任分派', about: '明确“有关部门”等笼统称谓具体是哪些单位', roles: ['OFFICE'] },
      { name: Page.reports, text: '季度报送', about: '填报或审阅每季度的工作进展', roles: ['HANDLER', 'OFFICE', 'SUPERVISOR', 'LEADER', 'AUDITOR'] },
      { name: Page.checks, text: '完成核查', about: '核查各单位报来的完成情况和异议，改派、定时限', roles: ['OFFICE'] },
      { name: Page.evidence, text: '佐证认定', about: '认定或退回系统推送的公开佐证', roles: ['OFFICE'] },
    ],
  },
  {
    title: '督查整改',
    places: [
      { name: Page.supervision, text: '电子监察', about: '各单位红黄绿灯，逐级查看超期和违规事项', roles: ['OFFICE', 'SUPERVISOR', 'LEADER', 'AUDITOR'] },
      { name: Page.problems, text: '问题整改', about: '问题清单：整改、核验与销号', roles: ['OFFICE', 'SUPERVISOR', 'LEADER', 'HANDLER', 'AUDITOR'] },
      { name: Page.orders, text: '督办整改', about: '下发、签收、报送和复核督办单', roles: ['OFFICE', 'SUPERVISOR', 'LEADER', 'HANDLER', 'AUDITOR'] },
      { name: Page.inspections, text: '检查抽查', about: '安排检查、抽取样本、登记结果', roles: ['OFFICE', 'SUPERVISOR', 'LEADER', 'AUDITOR'] },
      { name: Page.interviews, text: '约谈', about: '约谈整改不力的单位，记录要求和落实情况', roles: ['OFFICE', 'SUPERVISOR', 'LEADER', 'AUDITOR'] },
      { name: Page.accountability, text: '责任追究', about: '立案、决定、申诉和复查，仅限有权人员查看', roles: ['OFFICE', 'SUPERVISOR', 'LEADER', 'AUDITOR'] },
    ],
  },
  {
    title: '考核总结',
    places: [
      { name: Page.scores, text: '考核得分', about: '考核方案、得分表及每一分的依据', roles: staff },
      { name: Page.activities, text: '活动记录', about: '登记听取汇报、培训、解读、评价等活动', roles: ['OFFICE', 'HANDLER', 'DRAFTER', 'LEADER', 'SUPERVISOR', 'AUDITOR'] },
      { name: Page.quotas, text: '频次要求', about: '按活动记录计数，看哪些单位还差几次', roles: ['OFFICE', 'SUPERVISOR', 'LEADER', 'AUDITOR'] },
      { name: Page.lookBacks, text: '回头看', about: '核查以前年度的任务是否落实，未落实的结转', roles: ['OFFICE', 'SUPERVISOR'] },
      { name: Page.summaries, text: '年度总结', about: '按计划汇总全年完成情况，定稿后下载', roles: ['OFFICE', 'SUPERVISOR', 'LEADER', 'AUDITOR'] },
      { name: Page.practices, text: '典型案例', about: '报送、评选和推广经验做法', roles: ['OFFICE', 'HANDLER', 'DRAFTER', 'LEADER'] },
      { name: Page.circulars, text: '通报表扬', about: '起草、审核、印发和签收通报', roles: ['OFFICE', 'SUPERVISOR', 'LEADER', 'SIGNER', 'HANDLER'] },
    ],
  },
  {
    title: '起草审核',
    places: [
      { name: Page.drafts, text: '稿件', about: '起草公开事项，跟踪审核进度', roles: ['DRAFTER'] },
      { name: Page.review, text: '审核发布', about: '初审、审核、审发，发布与撤下', roles: ['FIRST_REVIEWER', 'REVIEWER', 'SIGNER', 'OFFICE'] },
      { name: Page.releases, text: '同步发布', about: '政策、解读、新闻稿一次发布', roles: ['DRAFTER', 'FIRST_REVIEWER', 'REVIEWER', 'SIGNER', 'OFFICE', 'LEADER'] },
      { name: Page.reassessments, text: '公开属性调整', about: '不予公开、依申请公开的定期重新评估，逾期公开的名单', roles: publishers },
      { name: Page.mistakes, text: '读者纠错', about: '读者指出的错误：核实后更正，或说明理由', roles: publishers },
      { name: Page.delegations, text: '审核委托', about: '不在岗时委托同事代为审核', roles: ['FIRST_REVIEWER', 'REVIEWER', 'SIGNER', 'OFFICE', 'AUDITOR', 'ADMIN'] },
      { name: Page.dictionaries, text: '检查词库', about: '发布前检查所用的错误表述和专名', roles: ['OFFICE', 'ADMIN'] },
    ],
  },
  {
    title: '解读与会议',
    places: [
      { name: Page.interpretations, text: '政策解读', about: '登记解读和解读人，申请免予解读，查看统计', roles: ['DRAFTER', 'FIRST_REVIEWER', 'REVIEWER', 'SIGNER', 'OFFICE', 'LEADER', 'AUDITOR'] },
      { name: Page.press, text: '新闻发布', about: '发布会、吹风会和新闻发言人，实录转为解读', roles: publishers },
      { name: Page.meetingDesk, text: '常务会议', about: '记录会议，会后 24 小时内公开可公开的议题', roles: publishers },
      { name: Page.solicitations, text: '内部征求意见', about: '就内部事项征求本单位人员意见', roles: staff },
    ],
  },
  {
    title: '栏目与目录',
    places: [
      { name: Page.duties, text: '公开职责', about: '应公开、应更新的事项，逐级红黄绿灯', roles: publishers },
      { name: Page.columns, text: '公开栏目', about: '固定子栏目和自选栏目，哪些空白、哪些未更新', roles: publishers },
      { name: Page.completenessDesk, text: '内容完整性', about: '条例第二十条各类内容，各单位有没有现行的公开', roles: publishers },
      { name: Page.entries, text: '公开目录', about: '主动公开基本目录的事项、变更和覆盖情况', roles: publishers },
      { name: Page.checklist, text: '照单公开', about: '按标准目录逐项公开，看哪些还没有公开', roles: publishers },
      { name: Page.standards, text: '标准目录', about: '导入、比对和发布基层政务公开标准目录', roles: ['OFFICE', 'SUPERVISOR', 'LEADER', 'AUDITOR'] },
      { name: Page.guides, text: '公开指南', about: '编写、核实和发布政府信息公开指南', roles: ['DRAFTER', 'FIRST_REVIEWER', 'REVIEWER', 'SIGNER', 'OFFICE'] },
      { name: Page.links, text: '链接检查', about: '公开页面上打不开的链接、附件和关联文件', roles: publishers },
      { name: Page.accounts, text: '网站新媒体', about: '网站和新媒体账号备案、运行情况和清理整合', roles: publishers },
      { name: Page.indicators, text: '检查指标', about: '空白栏目、更新不及时等单项否决指标', roles: publishers },
    ],
  },
  {
    title: '文件管理',
    places: [
      { name: Page.registrations, text: '规范性文件登记', about: '申请、登记、编号，统一公布行政规范性文件', roles: ['DRAFTER', 'OFFICE', 'FIRST_REVIEWER', 'REVIEWER', 'SIGNER', 'LEADER', 'AUDITOR'] },
      { name: Page.cleanups, text: '文件清理', about: '谁制定、谁清理：继续有效、修改、废止或失效', roles: publishers },
      { name: Page.compilations, text: '文件汇编', about: '选择公开文件，生成带目录的 PDF 和 Word', roles: ['DRAFTER', 'OFFICE'] },
      { name: Page.rules, text: '制度规范', about: '各单位制度是否齐全，行政法规文本是否更新', roles: ['DRAFTER', 'OFFICE', 'SUPERVISOR', 'LEADER', 'AUDITOR'] },
      { name: Page.library, text: '报送文件库', about: '文件同步报送上级政府文件库：已入库、待回执和失败的', roles: publishers },
    ],
  },
  {
    title: '互动交流',
    places: [
      { name: Page.appeals, text: '留言办理', about: '交办、答复、审核答复，公开结果', roles: ['OFFICE', 'HANDLER', 'REVIEWER', 'SIGNER'] },
    ],
  },
  {
    title: '系统',
    places: [
      { name: Page.organisations, text: '机构人员', about: '各单位的机构、人员、经费和联络员', roles: ['OFFICE', 'HANDLER', 'SUPERVISOR', 'LEADER', 'AUDITOR', 'ADMIN'] },
      { name: Page.units, text: '单位目录', about: '单位的名称、隶属、沿革和对外联系方式', roles: ['ADMIN', 'OFFICE', 'AUDITOR'] },
      { name: Page.people, text: '人员目录', about: '谁在哪个单位、承担什么角色；可以批量导入', roles: ['ADMIN', 'OFFICE', 'AUDITOR', 'SUPERVISOR', 'LEADER'] },
      { name: Page.collectives, text: '集合称谓', about: '“各乡镇”“有关部门”指哪些单位，记住的单位名称', roles: ['OFFICE', 'ADMIN', 'AUDITOR'] },
      { name: Page.proof, text: '存证核查', about: '核对全库与存证日志，取得检查点和公钥', roles: ['AUDITOR', 'ADMIN'] },
      { name: Page.audit, text: '全过程记录', about: '谁在何时因何办理了什么，可以筛选和导出', roles: ['AUDITOR', 'ADMIN'] },
      { name: Page.calendar, text: '工作日历', about: '载入每年放假和调休安排，期限随之重算', roles: ['ADMIN'] },
      { name: Page.blocked, text: '停用人员', about: '离岗或者账号被盗的人员立即停用，以后可以恢复', roles: ['ADMIN'] },
      { name: Page.letters, text: '未处理消息', about: '服务之间处理失败的消息：原因、重新处理或者放弃', roles: ['ADMIN'] },
      { name: Page.migration, text: '历史迁移', about: '导入旧网站已公开的内容', roles: ['OFFICE', 'ADMIN', 'AUDITOR'] },
    ],
  },
]

export const deskPlaces: readonly DeskPlace[] = groups.flatMap(({ places }) => places)

export const rolesOf = (page: PageName): readonly Role[] => deskPlaces.find(({ name }) => name === page)?.roles ?? []

/** Whether a page lies at or below a place, so that the navigation can mark it. */
export const isWithin = (path: string, place: string): boolean => path === place || path.startsWith(`${place}/`)

export const placesFor = (person: Person | undefined): DeskPlace[] =>
  deskPlaces.filter(({ roles }) => hasAnyRole(person, roles))

/** The same under their titles; a group without a place for the person is left out. */
export const groupsFor = (person: Person | undefined): DeskGroup[] =>
  groups
    .map(({ title, places }) => ({ title, places: places.filter(({ roles }) => hasAnyRole(person, roles)) }))
    .filter(({ places }) => places.length > 0)

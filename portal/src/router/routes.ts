import type { RouteRecordRaw } from 'vue-router'
import { publishers, rolesOf } from '@/layouts/navigation'
import type { Demand } from './guard'
import { Page } from './names'

declare module 'vue-router' {
  interface RouteMeta extends Demand {
    title?: string
  }
}

const open: RouteRecordRaw[] = [
  { path: '/', name: Page.home, component: () => import('@/features/home/HomePage.vue'), meta: {} },
  { path: '/items', name: Page.items, component: () => import('@/features/items/ItemsPage.vue'), meta: { title: '公开事项' } },
  { path: '/items/:id', name: Page.item, component: () => import('@/features/items/ItemPage.vue'), props: true, meta: { title: '公开事项' } },
  { path: '/search', name: Page.search, component: () => import('@/features/items/SearchPage.vue'), meta: { title: '搜索' } },
  { path: '/plans', name: Page.plans, component: () => import('@/features/plans/PlansPage.vue'), meta: { title: '工作进展' } },
  { path: '/plans/:id', name: Page.plan, component: () => import('@/features/plans/PlanPage.vue'), props: true, meta: { title: '工作进展' } },
  { path: '/sections', name: Page.sections, component: () => import('@/features/sections/SectionsPage.vue'), meta: { title: '政府信息公开' } },
  { path: '/sections/:unit', name: Page.section, component: () => import('@/features/sections/SectionPage.vue'), props: true, meta: { title: '政府信息公开' } },
  { path: '/sections/:unit/guide', name: Page.guide, component: () => import('@/features/guides/GuidePage.vue'), props: true, meta: { title: '政府信息公开指南' } },
  { path: '/meetings', name: Page.meetings, component: () => import('@/features/meetings/MeetingsPage.vue'), meta: { title: '政府常务会议' } },
  { path: '/completeness', name: Page.completeness, component: () => import('@/features/completeness/CompletenessPage.vue'), meta: { title: '共性基础内容公开情况' } },
  { path: '/catalogue', name: Page.catalogue, component: () => import('@/features/catalogue/CataloguePage.vue'), meta: { title: '公开目录' } },
  { path: '/standard-catalogues', name: Page.publicStandards, component: () => import('@/features/standard/StandardsPage.vue'), meta: { title: '标准目录' } },
  { path: '/standard-catalogues/:id', name: Page.publicStandard, component: () => import('@/features/standard/StandardPage.vue'), props: true, meta: { title: '标准目录' } },
  { path: '/normative-documents', name: Page.normative, component: () => import('@/features/normative/RegisterPage.vue'), meta: { title: '行政规范性文件库' } },
  { path: '/volumes', name: Page.volumes, component: () => import('@/features/compilations/VolumesPage.vue'), meta: { title: '文件汇编' } },
  { path: '/cleanups/:id', name: Page.cleanupResults, component: () => import('@/features/cleanups/ResultsPage.vue'), props: true, meta: { title: '文件清理结果' } },
  { path: '/appeals/new', name: Page.write, component: () => import('@/features/appeals/WritePage.vue'), meta: { title: '我要留言' } },
  { path: '/appeals/follow', name: Page.follow, component: () => import('@/features/appeals/FollowPage.vue'), meta: { title: '留言查询' } },
  { path: '/results', name: Page.results, component: () => import('@/features/appeals/ResultsPage.vue'), meta: { title: '结果公开' } },
  { path: '/results/:number', name: Page.result, component: () => import('@/features/appeals/ResultPage.vue'), props: true, meta: { title: '结果公开' } },
  { path: '/login/callback', name: Page.callback, component: () => import('@/features/login/CallbackPage.vue'), meta: { title: '登录' } },
  { path: '/:rest(.*)*', name: Page.missing, component: () => import('@/features/home/MissingPage.vue'), meta: { title: '没有这个页面' } },
]

const desk: RouteRecordRaw[] = [
  { path: '/desk', name: Page.desk, component: () => import('@/features/desk/DeskPage.vue'), meta: { title: '工作台' } },
  { path: '/desk/import', name: Page.importing, component: () => import('@/features/importing/ImportPage.vue'), meta: { title: '计划导入' } },
  { path: '/desk/import/:id', name: Page.preview, component: () => import('@/features/importing/PreviewPage.vue'), props: true, meta: { title: '核对导入', roles: rolesOf(Page.importing) } },
  { path: '/desk/ledger', name: Page.ledgers, component: () => import('@/features/ledger/LedgersPage.vue'), meta: { title: '任务台账' } },
  { path: '/desk/ledger/:planId', name: Page.ledger, component: () => import('@/features/ledger/LedgerPage.vue'), props: true, meta: { title: '任务台账', roles: rolesOf(Page.ledgers) } },
  { path: '/desk/evidence', name: Page.evidence, component: () => import('@/features/evidence/EvidencePage.vue'), meta: { title: '佐证认定' } },
  { path: '/desk/unit', name: Page.unit, component: () => import('@/features/unit/UnitPage.vue'), meta: { title: '本单位任务' } },
  { path: '/desk/reports', name: Page.reports, component: () => import('@/features/reports/ReportsPage.vue'), meta: { title: '季度报送' } },
  { path: '/desk/resolutions', name: Page.resolutions, component: () => import('@/features/assigning/ResolutionsPage.vue'), meta: { title: '责任分派' } },
  { path: '/desk/checks', name: Page.checks, component: () => import('@/features/assigning/ChecksPage.vue'), meta: { title: '完成核查' } },
  { path: '/desk/problems', name: Page.problems, component: () => import('@/features/problems/ProblemsPage.vue'), meta: { title: '问题整改' } },
  { path: '/desk/orders', name: Page.orders, component: () => import('@/features/orders/OrdersPage.vue'), meta: { title: '督办整改' } },
  { path: '/desk/supervision', name: Page.supervision, component: () => import('@/features/supervision/SupervisionPage.vue'), meta: { title: '电子监察' } },
  { path: '/desk/scores', name: Page.scores, component: () => import('@/features/scores/ScoresPage.vue'), meta: { title: '考核得分' } },
  { path: '/desk/scores/:schemeId', name: Page.scheme, component: () => import('@/features/scores/SchemePage.vue'), props: true, meta: { title: '考核方案', roles: rolesOf(Page.scores) } },
  { path: '/desk/scores/:schemeId/:unitId', name: Page.sheet, component: () => import('@/features/scores/SheetPage.vue'), props: true, meta: { title: '得分表', roles: rolesOf(Page.scores) } },
  { path: '/desk/activities', name: Page.activities, component: () => import('@/features/activities/ActivitiesPage.vue'), meta: { title: '活动记录' } },
  { path: '/desk/quotas', name: Page.quotas, component: () => import('@/features/quotas/QuotasPage.vue'), meta: { title: '频次要求' } },
  { path: '/desk/organisations', name: Page.organisations, component: () => import('@/features/organisations/OrganisationsPage.vue'), meta: { title: '机构人员' } },
  { path: '/desk/circulars', name: Page.circulars, component: () => import('@/features/circulars/CircularsPage.vue'), meta: { title: '通报表扬' } },
  { path: '/desk/interviews', name: Page.interviews, component: () => import('@/features/interviews/InterviewsPage.vue'), meta: { title: '约谈' } },
  { path: '/desk/accountability', name: Page.accountability, component: () => import('@/features/accountability/AccountabilityPage.vue'), meta: { title: '责任追究' } },
  { path: '/desk/inspections', name: Page.inspections, component: () => import('@/features/inspections/InspectionsPage.vue'), meta: { title: '检查抽查' } },
  { path: '/desk/look-backs', name: Page.lookBacks, component: () => import('@/features/lookbacks/LookBacksPage.vue'), meta: { title: '回头看' } },
  { path: '/desk/practices', name: Page.practices, component: () => import('@/features/practices/PracticesPage.vue'), meta: { title: '典型案例' } },
  { path: '/desk/summaries', name: Page.summaries, component: () => import('@/features/summaries/SummariesPage.vue'), meta: { title: '年度总结' } },
  { path: '/desk/units', name: Page.units, component: () => import('@/features/units/UnitsPage.vue'), meta: { title: '单位目录' } },
  { path: '/desk/calendar', name: Page.calendar, component: () => import('@/features/calendar/CalendarPage.vue'), meta: { title: '工作日历' } },
  { path: '/desk/items', name: Page.drafts, component: () => import('@/features/drafts/DraftsPage.vue'), meta: { title: '稿件' } },
  { path: '/desk/items/new', name: Page.newItem, component: () => import('@/features/drafts/EditorPage.vue'), meta: { title: '起草', roles: rolesOf(Page.drafts) } },
  { path: '/desk/items/:id/edit', name: Page.editItem, component: () => import('@/features/drafts/EditorPage.vue'), props: true, meta: { title: '修改稿件', roles: rolesOf(Page.drafts) } },
  { path: '/desk/review', name: Page.review, component: () => import('@/features/review/ReviewPage.vue'), meta: { title: '审核发布' } },
  { path: '/desk/review/:id', name: Page.reviewItem, component: () => import('@/features/review/ReviewItemPage.vue'), props: true, meta: { title: '审核发布', roles: [...rolesOf(Page.review), ...rolesOf(Page.drafts), 'LEADER', 'SUPERVISOR', 'AUDITOR'] } },
  { path: '/desk/releases', name: Page.releases, component: () => import('@/features/releases/ReleasesPage.vue'), meta: { title: '同步发布' } },
  { path: '/desk/interpretations', name: Page.interpretations, component: () => import('@/features/interpretations/InterpretationsPage.vue'), meta: { title: '政策解读' } },
  { path: '/desk/duties', name: Page.duties, component: () => import('@/features/duties/DutiesPage.vue'), meta: { title: '公开职责' } },
  { path: '/desk/completeness', name: Page.completenessDesk, component: () => import('@/features/completeness/CompletenessPage.vue'), props: { desk: true }, meta: { title: '内容完整性' } },
  { path: '/desk/reassessments', name: Page.reassessments, component: () => import('@/features/reassessments/ReassessmentsPage.vue'), meta: { title: '公开属性调整' } },
  { path: '/desk/columns', name: Page.columns, component: () => import('@/features/columns/ColumnsPage.vue'), meta: { title: '公开栏目' } },
  { path: '/desk/guides', name: Page.guides, component: () => import('@/features/guides/GuideDeskPage.vue'), meta: { title: '公开指南' } },
  { path: '/desk/indicators', name: Page.indicators, component: () => import('@/features/indicators/IndicatorsPage.vue'), meta: { title: '检查指标' } },
  { path: '/desk/checklist', name: Page.checklist, component: () => import('@/features/checklist/ChecklistPage.vue'), meta: { title: '照单公开' } },
  { path: '/desk/catalogue', name: Page.entries, component: () => import('@/features/catalogue/CatalogueDeskPage.vue'), meta: { title: '公开目录' } },
  { path: '/desk/standard', name: Page.standards, component: () => import('@/features/standard/StandardsPage.vue'), props: { desk: true }, meta: { title: '标准目录' } },
  { path: '/desk/standard/:id', name: Page.standard, component: () => import('@/features/standard/StandardPage.vue'), props: (route) => ({ id: route.params['id'], desk: true }), meta: { title: '标准目录', roles: rolesOf(Page.standards) } },
  { path: '/desk/meetings', name: Page.meetingDesk, component: () => import('@/features/meetings/MeetingDeskPage.vue'), meta: { title: '政府常务会议' } },
  { path: '/desk/press', name: Page.press, component: () => import('@/features/press/PressPage.vue'), meta: { title: '新闻发布' } },
  { path: '/desk/solicitations', name: Page.solicitations, component: () => import('@/features/solicitations/SolicitationsPage.vue'), meta: { title: '内部征求意见' } },
  { path: '/desk/normative', name: Page.registrations, component: () => import('@/features/normative/RegistrationsPage.vue'), meta: { title: '规范性文件登记' } },
  { path: '/desk/cleanups', name: Page.cleanups, component: () => import('@/features/cleanups/CleanupsPage.vue'), meta: { title: '文件清理' } },
  { path: '/desk/cleanups/:id', name: Page.cleanup, component: () => import('@/features/cleanups/CleanupPage.vue'), props: true, meta: { title: '文件清理', roles: rolesOf(Page.cleanups) } },
  { path: '/desk/compilations', name: Page.compilations, component: () => import('@/features/compilations/CompilationsPage.vue'), meta: { title: '文件汇编' } },
  { path: '/desk/compilations/new', name: Page.newCompilation, component: () => import('@/features/compilations/CompilationPage.vue'), meta: { title: '新建汇编', roles: rolesOf(Page.compilations) } },
  { path: '/desk/compilations/:id', name: Page.compilation, component: () => import('@/features/compilations/CompilationPage.vue'), props: true, meta: { title: '文件汇编', roles: rolesOf(Page.compilations) } },
  { path: '/desk/rules', name: Page.rules, component: () => import('@/features/rules/RulesPage.vue'), meta: { title: '制度规范' } },
  { path: '/desk/delegations', name: Page.delegations, component: () => import('@/features/delegations/DelegationsPage.vue'), meta: { title: '审核委托' } },
  { path: '/desk/notices', name: Page.notices, component: () => import('@/features/notices/NoticesPage.vue'), meta: { title: '通知', roles: publishers } },
  { path: '/desk/migration', name: Page.migration, component: () => import('@/features/migration/MigrationPage.vue'), meta: { title: '历史数据迁移' } },
  { path: '/desk/dictionaries', name: Page.dictionaries, component: () => import('@/features/dictionaries/DictionariesPage.vue'), meta: { title: '检查词库' } },
  { path: '/desk/appeals', name: Page.appeals, component: () => import('@/features/cases/CasesPage.vue'), meta: { title: '留言办理' } },
  { path: '/desk/appeals/:number', name: Page.appeal, component: () => import('@/features/cases/CasePage.vue'), props: true, meta: { title: '留言办理', roles: rolesOf(Page.appeals) } },
]

/** Everything under `/desk` is for staff; the roles are those of the navigation unless a page names its own. */
export const routes: RouteRecordRaw[] = [
  ...open,
  ...desk.map((route) => ({
    ...route,
    meta: { roles: rolesOf(route.name as never), ...route.meta, staff: true },
  })),
] as RouteRecordRaw[]

/** What people call the actions of the trail; the word of the service stands beside it. */
const names: Record<string, string> = {
  draft: '起草', edit: '修改', submit: '提交', approve: '审核通过', return: '退回', publish: '发布', schedule: '定时发布', unschedule: '取消定时', withdraw: '撤下',
  correct: '更正', discard: '放弃更正', repeal: '废止', expire: '宣布失效', archive: '归档', restore: '恢复', verify: '核验', reassess: '重新评估', importance: '标为重要',
  'co-read': '会看', gatekeep: '把关', 'publish-emergency': '紧急发布', screen: '自动检查', resolve: '处理检查结果', dismiss: '不予更正', import: '导入', 'finish-import': '完成导入', migrate: '迁移',
  create: '新建', change: '变更', accept: '接受', reject: '不予认定', assign: '交办', reply: '答复', 'approve-reply': '通过答复', 'return-reply': '退回答复', 'publish-result': '公开结果',
  dispute: '提出异议', done: '报告完成', 'send-back': '退回', insist: '维持分派', reassign: '改派', cascade: '分解', work: '制定措施', open: '立项', close: '办结', reopen: '退回整改',
  acknowledge: '签收', start: '开始整改', rectify: '报送整改', extend: '延期', urge: '催办', issue: '印发', cancel: '取消', give: '送出', look: '检查', hear: '收到', plant: '初始设置',
  queue: '列入报送', send: '报送', receipt: '回执', resend: '重新报送',
}
const subjects: Record<string, string> = {
  duty: '公开职责', notice: '通知', column: '栏目', mistake: '读者纠错', library: '文件库', release: '发布包', delegation: '委托', collective: '集合称谓', unit: '单位', person: '人员', log: '存证', plan: '计划', evidence: '佐证',
}

/** `release.open` is the opening of a package; nothing for a word that nobody has translated. */
export function actionName(action: string): string {
  const [subject, verb] = action.includes('.') ? action.split('.', 2) : [undefined, action]
  const done = verb ? names[verb] : undefined
  if (!done) return ''
  return subject ? `${subjects[subject] ?? ''}${done}` : done
}

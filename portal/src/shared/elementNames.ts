/** The names of elements as people read them, by their names in the API. */
export const elementNames: Record<string, string> = {
  title: '标题', type: '类型', column: '栏目', issuer: '发文机关', publisher: '发布机构', documentNumber: '发文字号', signedDate: '成文日期',
  effectiveDate: '生效日期', expiryDate: '废止日期', validity: '有效性', statedValidity: '有效性', infoClass: '信息分类', themeClass: '主题分类',
  genre: '体裁分类', normativeNumber: '规范性文件号', consultUnit: '政策咨询部门', consultPhone: '政策咨询电话', catalogueCode: '公开目录事项', formedDate: '形成日期', openness: '公开方式',
  opennessGround: '法律依据', visibility: '可见范围', source: '转载来源', sourceUrl: '转载原文网址', summary: '摘要', body: '正文或附件',
  attachments: '附件', links: '与其他文件的关系', taskRef: '关联任务', change: '更正说明', changeNote: '更正说明', unit: '单位', externalId: '外部系统编号',
}

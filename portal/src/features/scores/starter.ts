/** A scheme to begin with: the indicators that the events of the suite can count, and one that people judge. */
export const starter = (year: number) => ({
  year,
  kind: 'YEARLY',
  title: `${year}年政务公开工作考核方案`,
  weightInGovernmentPerformance: 4.0,
  total: 100,
  unitKinds: ['DEPARTMENT', 'TOWNSHIP'],
  unitIds: [],
  indicators: [
    {
      code: 'A', name: '主动公开', weight: 40,
      children: [
        { code: 'A1', name: '按时公开', weight: 25, source: 'AUTO', facts: [{ kind: 'ITEM', variants: [] }], rule: { method: 'RATIO' } },
        { code: 'A2', name: '任务落实', weight: 15, source: 'AUTO', facts: [{ kind: 'ASSIGNMENT', variants: [] }], rule: { method: 'RATIO' } },
      ],
    },
    { code: 'B', name: '公众参与', weight: 25, source: 'AUTO', facts: [{ kind: 'APPEAL', variants: [] }], rule: { method: 'RATIO' } },
    { code: 'C', name: '季度报送', weight: 15, source: 'AUTO', facts: [{ kind: 'REPORT', variants: [] }], rule: { method: 'RATIO' } },
    { code: 'D', name: '问题整改', weight: 10, source: 'AUTO', facts: [{ kind: 'PROBLEM', variants: [] }], rule: { method: 'RATIO' } },
    { code: 'E', name: '组织领导', weight: 10, source: 'MANUAL', description: '查阅资料', rule: { method: 'MANUAL' } },
  ],
})

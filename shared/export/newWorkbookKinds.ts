/** What a new workbook can hold. */
export const newWorkbookKinds = ['kpi', 'tables', 'progress', 'findings', 'all'] as const;
export type NewWorkbookKind = (typeof newWorkbookKinds)[number];

export const newWorkbookName: Record<NewWorkbookKind, string> = {
  kpi: '目標達成状況',
  tables: '付表',
  progress: '実施状況',
  findings: '検算の指摘',
  all: '事業計画',
};

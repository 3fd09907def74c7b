import type { CellRole, ColumnRole } from '../../../shared/reading/reading.ts';

/** What people call the roles of columns. */
export const columnRoleName: Record<ColumnRole, string> = {
  no: '番号',
  initiative: '対応項目',
  name: '指標',
  kpi: 'KPIの印',
  unit: '単位',
  target: '目標',
  actual: '結果',
  priorTarget: '前年度の目標',
  priorActual: '前年度の結果',
  numerator: '実施者数',
  denominator: '対象者数',
  difference: '目標との差',
  achievement: '達成度',
  mark: '評価',
  asOf: '時点',
  ignore: '読まない',
};

/** What people call the roles of single cells. */
export const cellRoleName: Record<CellRole, string> = {
  ...columnRoleName,
  header: '列の見出し',
  heading: '見出し',
  rowHead: '行の見出し',
  figure: '付表の値',
  title: '付表の題名',
  footnote: '注記',
  plan: '事業計画',
  status: '実施状況',
  unread: '読まなかったセル',
};

import type { CellRole } from '../../../shared/reading/reading.ts';

/** The families of roles that are told apart at a glance, in the order of the legend. */
export const roleFamilies = [
  { id: 'header', name: '列の見出し' },
  { id: 'rowHead', name: '行の見出し' },
  { id: 'name', name: '指標の名前' },
  { id: 'target', name: '目標' },
  { id: 'actual', name: '結果' },
  { id: 'prior', name: '前年度' },
  { id: 'difference', name: '差・達成度' },
  { id: 'mark', name: '評価' },
  { id: 'figure', name: '付表の値' },
  { id: 'plan', name: '事業計画' },
  { id: 'status', name: '実施状況' },
  { id: 'title', name: '題名・注記' },
  { id: 'unread', name: '読まなかった' },
] as const;
export type RoleFamily = (typeof roleFamilies)[number]['id'];

export const familyOf: Readonly<Record<CellRole, RoleFamily>> = {
  no: 'name',
  initiative: 'name',
  name: 'name',
  kpi: 'name',
  unit: 'title',
  target: 'target',
  actual: 'actual',
  priorTarget: 'prior',
  priorActual: 'prior',
  numerator: 'actual',
  denominator: 'actual',
  difference: 'difference',
  achievement: 'difference',
  mark: 'mark',
  asOf: 'title',
  header: 'header',
  heading: 'rowHead',
  rowHead: 'rowHead',
  figure: 'figure',
  title: 'title',
  footnote: 'title',
  plan: 'plan',
  status: 'status',
  unread: 'unread',
};

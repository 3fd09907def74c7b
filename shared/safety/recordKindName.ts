import type { RecordKind } from '../domain/records.ts';

/** What each kind of record is called where a person reads of it. */
export const recordKindName: Record<RecordKind, string> = {
  branch: '支部',
  indicator: '指標',
  target: '目標',
  measurement: '結果などの値',
  markOverride: '手で付けた評価',
  workbookSource: '取り込んだブック',
  cellLink: '指標とブックのセルの対応',
  tableLink: '付表とブックの対応',
  passageLink: '本文とブックのセルの対応',
  formProfile: '覚えた様式',
  section: '見出し',
  passage: '本文',
  table: '付表',
  tableCell: '付表のセル',
  printedFigure: '資料に印刷された値',
  acceptedFinding: '確認済みの指摘',
  judgementScale: '評価の基準',
  cellNote: 'メモ',
  snapshot: '版',
};

import { expect, test } from 'vitest';
import { changedHeads } from '../../../../renderer/features/table/headEdits.ts';
import { tableEdits, tableEditsLabel } from '../../../../renderer/features/table/tableEdits.ts';
import type { PlanInput } from '../../../../shared/commands/planInput.ts';
import { columnRecord, rowRecord, tableRecord } from '../../../support/samplePlan.ts';

const table = tableRecord(1, {
  columns: [
    columnRecord('c1', ['実績', '協会']),
    columnRecord('c2', ['実績', '委託']),
    columnRecord('c3', ['目標', '協会']),
  ],
  rows: [
    rowRecord('r1', ['令和６年度', '協会']),
    rowRecord('r2', ['令和６年度', '委託']),
    rowRecord('r3', ['令和５年度', '委託']),
    rowRecord('r4', ['令和５年度', '委託']),
  ],
});
const typed = (rowId: string, columnId: string, text: string) =>
  tableEdits(table, [{ rowId, columnId, text }]);
const renamed = (inputs: readonly PlanInput[]) =>
  inputs.map(input => (input.kind === 'head' ? `${input.id}/${input.level}=${input.text}` : input.kind));

test('行の見出しに打つと、その見出しを見せている行すべての名前が変わる', () => {
  expect(renamed(typed('r1', 'head0', 'R6'))).toEqual(['r1/0=R6', 'r2/0=R6']);
  expect(renamed(typed('r1', 'head1', '直営'))).toEqual(['r1/1=直営']);
  // the name of a row is its own, whatever its neighbours are called
  expect(renamed(typed('r3', 'head1', '外部'))).toEqual(['r3/1=外部']);
});

test('上の行と同じで見えていない見出しに打つと、その行からになり、空のままなら変わらない', () => {
  expect(renamed(typed('r2', 'head0', 'R7'))).toEqual(['r2/0=R7']);
  expect(typed('r2', 'head0', '')).toEqual([]);
  expect(renamed(typed('r2', 'head1', ''))).toEqual(['r2/1=']);
});

test('見出しの = は式にせず、セルの = はそのセルの計算式にする', () => {
  expect(renamed(typed('r1', 'head1', '=協会'))).toEqual(['r1/1==協会']);
  expect(typed('r1', 'c1', '＝委託 × 2')).toMatchObject([
    { kind: 'cellFormula', formula: '委託 × 2' },
    { kind: 'cell', text: '' },
  ]);
});

test('元に戻すときの名前は、見出しか、式か、値かを言う', () => {
  expect(tableEditsLabel(typed('r1', 'head1', '直営'))).toBe('行の見出しの変更');
  expect(tableEditsLabel(typed('r1', 'c1', '=1'))).toBe('計算式の変更');
  expect(tableEditsLabel([...typed('r1', 'head1', '直営'), ...typed('r1', 'c1', '1')])).toBe('付表の変更');
});

test('列の上の段の見出しは、同じ見出しで並ぶ列といっしょにも、その列だけでも直せる', () => {
  expect(renamed(changedHeads(table, 'c2', ['R6実績', '委託'], true))).toEqual([
    'c1/0=R6実績',
    'c2/0=R6実績',
  ]);
  expect(renamed(changedHeads(table, 'c2', ['R6実績', '外部'], false))).toEqual(['c2/0=R6実績', 'c2/1=外部']);
  expect(changedHeads(table, 'c2', ['実績', '委託 '], true)).toEqual([]);
});

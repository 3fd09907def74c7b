import { beforeAll, describe, expect, test } from 'vitest';
import { parseWorkbook } from '../../../electron/excel/parseWorkbook.ts';
import { writeWorkbook } from '../../../electron/excel/write/writeWorkbook.ts';
import { isCalcError } from '../../../shared/calc/cellValue.ts';
import { planStatus } from '../../../shared/calc/indicatorStatus.ts';
import type { CalculatedPlan } from '../../../shared/calc/planCalculation.ts';
import type { Moment } from '../../../shared/domain/moment.ts';
import { tableCellKey } from '../../../shared/domain/tableRecords.ts';
import type { NewWorkbookKind } from '../../../shared/export/newWorkbookKinds.ts';
import { planWorkbook } from '../../../shared/export/planWorkbook.ts';
import type { ReadFigure } from '../../../shared/reading/reading.ts';
import { readWorkbook } from '../../../shared/reading/readWorkbook.ts';
import { bothBranches } from '../../support/bothBranches.ts';
import { planOf } from '../../support/samplePlan.ts';

const yamanashi: Moment = { branchId: 1, year: 2024, period: 'annual' };
const saitama: Moment = { branchId: 2, year: 2024, period: 'q3' };
let plan: CalculatedPlan;
beforeAll(() => {
  plan = bothBranches().plan;
});

/** What our own reader makes of the file we write. */
function readBack(kind: NewWorkbookKind, moment: Moment) {
  return readWorkbook(parseWorkbook(writeWorkbook(planWorkbook(plan, { kind, moment })), '書き出し.xlsx'));
}

const figureOf = (read: ReadFigure | null | undefined) => read?.value ?? null;
const exactOf = (value: ReturnType<typeof planStatus>[number]['result']) =>
  value === null || isCalcError(value) ? null : value.value;

describe.each([
  ['山梨 年間', yamanashi],
  ['埼玉 第3四半期', saitama],
])('見本の文書（%s）を書き出して、読み直す', (_, moment) => {
  test('指標の一覧は、目標・実績・差・達成度・評価が同じになる', () => {
    const { indicators, fiscalYear } = readBack('kpi', moment);
    expect(fiscalYear).toBe(2024);
    const statuses = planStatus(plan, moment);
    expect(
      indicators.map(one => [
        one.no,
        one.name,
        one.target?.rule ?? null,
        figureOf(one.actual),
        one.actual?.asOf ?? null,
        figureOf(one.difference),
        figureOf(one.achievement),
        one.mark?.text ?? null,
      ]),
    ).toEqual(
      statuses.map(one => [
        one.indicator.no,
        one.indicator.name,
        one.target?.rule ?? null,
        exactOf(one.result),
        one.actual?.asOf ?? null,
        exactOf(one.difference),
        exactOf(one.achievement),
        one.mark,
      ]),
    );
  });

  test('付表は、表として読めるものの数値がすべて同じになる', () => {
    const { tables } = readBack('tables', moment);
    const sheets = planWorkbook(plan, { kind: 'tables', moment }).sheets;
    const stored = [...plan.records.table.values()].filter(one => one.branchId === moment.branchId);
    expect(sheets).toHaveLength(stored.length);
    let figures = 0;
    for (const table of stored) {
      const read = tables.find(({ title }) => title?.text === table.title);
      const heads = table.columns.map(column => column.heads);
      // 頁の並び and lists of words alone are no tables of figures to the reader.
      if (JSON.stringify(read?.columns) !== JSON.stringify(heads)) continue;
      table.rows.forEach((row, at) => {
        table.columns.forEach((column, index) => {
          const held = plan.get('cell', tableCellKey(table.id, row.id, column.id));
          if (column.kind !== 'figure' || held === null || isCalcError(held) || held.figure === null) return;
          figures += 1;
          expect([table.title, row.heads, column.heads, read?.cells[at]?.[index]?.value]).toEqual([
            table.title,
            row.heads,
            column.heads,
            held.figure.value,
          ]);
        });
      });
    }
    expect(figures).toBeGreaterThan(moment === yamanashi ? 140 : 195);
  });

  test('実施状況は、計画と実施の文がすべて見出しの下に戻る', () => {
    const { narratives } = readBack('progress', moment);
    const read = new Set(narratives.flatMap(({ plan: planned, status }) => [planned?.text, status?.text]));
    const passages = [...plan.records.passage.values()].filter(one => one.branchId === moment.branchId);
    const wanted = passages.filter(({ kind }) => kind === 'plan' || kind === 'status');
    expect(wanted.filter(({ text }) => !read.has(text))).toEqual([]);
    expect(narratives.every(({ path }) => path.length > 0)).toBe(true);
  });
});

test('すべてを1冊にすると、指標・付表・実施状況・検算の指摘が並ぶ', () => {
  const names = planWorkbook(plan, { kind: 'all', moment: saitama }).sheets.map(({ name }) => name);
  expect(names).toHaveLength(26);
  expect([names[0], ...names.slice(-2)]).toEqual(['目標達成状況', '実施状況', '検算の指摘']);
});

test('指標の差と達成度は、目標と実績の欄を指す式になる', () => {
  const { sheets } = planWorkbook(plan, { kind: 'kpi', moment: yamanashi });
  const formulas = sheets[0]?.rows.flatMap(({ cells }) =>
    cells.flatMap(cell => (cell?.value?.kind === 'formula' ? [cell.value.formula] : [])),
  );
  expect(formulas).toEqual(
    expect.arrayContaining(['ROUND((L6-E6)*100,2)', 'L8-E8', 'ROUND(L10/E10,2)', 'ROUND(F10/G10,3)']),
  );
});

test('長い文の行は、Excelの行の高さに収まるよう複数の行に結合される', () => {
  const text = 'あ'.repeat(2000);
  const passage = {
    id: 1,
    branchId: 1,
    year: 2024,
    period: 'annual',
    sectionId: null,
    sortOrder: 1,
    kind: 'status',
    text,
    mark: null,
    asOfText: null,
    links: [],
  } as const;
  const long = planOf({ passage: [{ ...passage, links: [], carriedFrom: null }] });
  const [sheet] = planWorkbook(long, { kind: 'progress', moment: yamanashi }).sheets;
  const rows = sheet?.rows.slice(4) ?? [];
  expect(rows.length).toBeGreaterThan(1);
  expect(rows.every(({ height }) => (height ?? 0) <= 409)).toBe(true);
  expect(sheet?.merges).toContainEqual({ top: 5, bottom: 4 + rows.length, left: 2, right: 2 });
});

test('書き出すものがなければ、そう言う', () => {
  for (const kind of ['kpi', 'tables', 'progress', 'all'] as const) {
    expect(() => planWorkbook(planOf({}), { kind, moment: yamanashi })).toThrow(
      expect.objectContaining({ code: 'nothingToExport' }),
    );
  }
  expect(() => planWorkbook(plan, { kind: 'tables', moment: yamanashi, tableId: 999 })).toThrow(
    expect.objectContaining({ code: 'nothingToExport' }),
  );
});

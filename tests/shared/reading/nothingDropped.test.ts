import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  blockKinds,
  columnRoles,
  type ReadIndicator,
  type ReadingCorrections,
  termRoles,
} from '../../../shared/reading/reading.ts';
import { readWorkbook } from '../../../shared/reading/readWorkbook.ts';
import { addressOf, type WorkbookCells } from '../../../shared/reading/workbookCells.ts';
import { type CellSpec, percent, sheet, units, workbook } from '../../support/sheetBuilder.ts';

const words = fc.constantFrom(
  '指標',
  'KPI',
  '対応項目',
  '目標',
  '実績',
  '令和6年度',
  '令和5年度実績',
  '評価',
  '達成率',
  '単位',
  '差',
  '備考',
  'No',
  '区分',
  '件数',
  '率',
);
const contents = fc.oneof(
  fc.constantFrom<CellSpec>(
    null,
    '受診率',
    '前年度以上',
    '65％以上',
    '92.6％\n（96.0％）',
    '〇',
    '×',
    '－',
    '％',
    '１．健診',
    '※ 注',
    '合計',
    'R7.3末',
    '（',
    '\n',
    '　',
    '１，２',
  ),
  fc.integer({ min: -5, max: 2000 }),
  fc.constantFrom<CellSpec>(percent(0.5616, 2), units(1138, '事業所')),
);
const rows = fc.array(
  fc.array(fc.oneof({ weight: 2, arbitrary: words }, { weight: 3, arbitrary: contents }), { maxLength: 7 }),
  { maxLength: 9 },
);
const lists = fc
  .tuple(
    fc.array(words, { minLength: 3, maxLength: 7 }),
    fc.array(fc.array(contents, { maxLength: 7 }), { maxLength: 8 }),
  )
  .map(([header, body]) => [header, ...body] as CellSpec[][]);
const merges = fc.array(
  fc.tuple(
    fc.integer({ min: 1, max: 8 }),
    fc.integer({ min: 1, max: 6 }),
    fc.integer({ min: 0, max: 2 }),
    fc.integer({ min: 0, max: 2 }),
  ),
  { maxLength: 4 },
);
const workbooks: fc.Arbitrary<WorkbookCells> = fc
  .tuple(fc.oneof(rows, lists), merges)
  .map(([cells, areas]) => {
    const taken = new Set<string>();
    const ranges = areas.flatMap(([top, left, down, across]) => {
      const places: string[] = [];
      for (let row = top; row <= top + down; row++) {
        for (let column = left; column <= left + across; column++) places.push(addressOf(row, column));
      }
      if (places.length === 1 || places.some(place => taken.has(place))) return [];
      for (const place of places) taken.add(place);
      return [`${addressOf(top, left)}:${addressOf(top + down, left + across)}`];
    });
    return workbook(sheet('S', { A1: cells }, { merges: ranges }));
  });
const corrections: fc.Arbitrary<ReadingCorrections> = fc.record({
  columns: fc.array(
    fc.record({
      sheet: fc.constant('S'),
      column: fc.integer({ min: 1, max: 9 }),
      role: fc.constantFrom(...columnRoles),
    }),
    { maxLength: 4 },
  ),
  rows: fc.array(
    fc.record({ sheet: fc.constant('S'), row: fc.integer({ min: 1, max: 9 }), include: fc.boolean() }),
    { maxLength: 3 },
  ),
  headers: fc.array(
    fc
      .tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 2 }))
      .map(([top, more]) => ({ sheet: 'S', top, bottom: top + more })),
    { maxLength: 1 },
  ),
  cells: fc.array(
    fc.record({
      sheet: fc.constant('S'),
      row: fc.integer({ min: 1, max: 9 }),
      column: fc.integer({ min: 1, max: 9 }),
    }),
    { maxLength: 3 },
  ),
  blocks: fc.array(
    fc
      .record({
        top: fc.integer({ min: 1, max: 6 }),
        left: fc.integer({ min: 1, max: 4 }),
        down: fc.integer({ min: 0, max: 5 }),
        across: fc.integer({ min: 0, max: 5 }),
        kind: fc.constantFrom(...blockKinds),
        headerRows: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
        rowHeads: fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined }),
      })
      .map(({ top, left, down, across, ...rest }) => ({
        sheet: 'S',
        range: { top, left, bottom: top + down, right: left + across },
        ...rest,
      })),
    { maxLength: 2 },
  ),
  terms: fc.array(
    fc.record({ words: fc.constantFrom('指標', '目標', '実績', '甲'), role: fc.constantFrom(...termRoles) }),
    {
      maxLength: 2,
    },
  ),
});

describe('どんな表でも', () => {
  it('空でないセルはすべて役割を持ち、未読の一覧は役割と一致し、読んだ値のセルは実在する', () => {
    fc.assert(
      fc.property(workbooks, fc.option(corrections, { nil: undefined }), (cells, corrected) => {
        const reading = readWorkbook(cells, corrected);
        const filled = cells.sheets.flatMap(({ name, cells: all }) =>
          all
            .filter(cell => cell.text.trim() !== '')
            .map(cell => `${name}!${addressOf(cell.row, cell.column)}`),
        );
        expect([...Object.keys(reading.roles), ...reading.unread].sort()).toEqual([...filled].sort());
        expect(reading.unread).toEqual(filled.filter(address => reading.roles[address] === undefined));
        for (const indicator of reading.indicators) {
          expect(indicator.name).not.toBe('');
          for (const cell of cellsOf(indicator)) expect(reading.roles[cell]).toBeDefined();
        }
        for (const { columns, rows, cells: values } of reading.tables) {
          expect(values).toHaveLength(rows.length);
          for (const row of values) {
            expect(row).toHaveLength(columns.length);
            for (const { text, cell } of row) if (text !== '') expect(reading.roles[cell]).toBeDefined();
          }
        }
      }),
      { numRuns: 600 },
    );
  });

  it('同じセルからは同じ読取になる', () => {
    fc.assert(
      fc.property(workbooks, cells => {
        expect(readWorkbook(cells)).toEqual(readWorkbook(structuredClone(cells)));
      }),
      { numRuns: 100 },
    );
  });
});

function cellsOf(indicator: ReadIndicator): string[] {
  const { target, actual, priorTarget, priorActual, numerator, denominator, difference, achievement, mark } =
    indicator;
  const read = [
    target,
    actual,
    priorTarget,
    priorActual,
    numerator,
    denominator,
    difference,
    achievement,
    mark,
  ];
  return read.flatMap(value => (value ? [value.cell] : []));
}

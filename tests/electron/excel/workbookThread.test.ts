import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packCells, unpackCells } from '../../../electron/excel/packedCells.ts';
import { parseWorkbook } from '../../../electron/excel/parseWorkbook.ts';
import { readForms, readWorkbookCells } from '../../../electron/excel/readWorkbook.ts';
import { openWorkbook } from '../../../electron/excel/workbookThread.ts';
import { decimalText } from '../../../shared/domain/decimalText.ts';
import { noCorrections } from '../../../shared/reading/reading.ts';
import type { ReadProgress } from '../../../shared/reading/readProgress.ts';
import { readWorkbook } from '../../../shared/reading/readWorkbook.ts';
import type { CellContent, SheetCell } from '../../../shared/reading/workbookCells.ts';
import { largeWorkbook } from '../../bench/largeWorkbook.ts';
import { fixture, refusal } from './support.ts';

const FILE = 'yamanashi-kpi-summary.xlsx';

test('別スレッドで理解した結果は、その場で理解したものと同じ', async () => {
  const here = readWorkbook(parseWorkbook(fixture(FILE), FILE));
  expect(await readForms(fixture(FILE), FILE)).toEqual(here);
});

test('開いたブックには何度でも尋ねられ、直した役割が次の読みに効く', async () => {
  const workbook = openWorkbook(fixture(FILE), FILE);
  const [cells, reading] = [await workbook.cells(), await workbook.read(noCorrections)];
  const [list] = reading.lists;
  const without = await workbook.read({
    ...noCorrections,
    rows: [{ sheet: list?.sheet ?? '', row: 5, include: false }],
  });
  expect(cells.sheets[0]?.name).toBe(list?.sheet);
  expect(without.indicators.length).toBe(reading.indicators.length - 1);
  workbook.close();
  expect(await refusal(() => workbook.cells())).toEqual({ code: 'cancelled', detail: FILE });
});

test('進み具合は 0 から 1 へ進み、最後に理解の段に移る', async () => {
  const told: ReadProgress[] = [];
  const onProgress = (progress: ReadProgress) => told.push({ ...progress });
  await readWorkbookCells(largeWorkbook(4000), '大きい.xlsx', { onProgress });
  const cells = told.filter(({ stage }) => stage === 'cells').map(({ done }) => done);
  expect(cells.length).toBeGreaterThan(1);
  expect(cells).toEqual(cells.toSorted((a, b) => a - b));
  expect(Math.min(...cells)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...cells)).toBeLessThanOrEqual(1);
  await readForms(fixture(FILE), FILE, noCorrections, { onProgress });
  expect(told.at(-1)).toEqual({ stage: 'forms', done: 0 });
});

test('読んでいる途中で取り消すと、待っている全員がすぐに知る', async () => {
  const workbook = openWorkbook(largeWorkbook(4000), '大きい.xlsx', { onProgress: () => workbook.close() });
  const asked = [workbook.cells(), workbook.read(noCorrections)];
  for (const answer of asked) expect((await refusal(() => answer)).code).toBe('cancelled');
});

const content: fc.Arbitrary<CellContent> = fc.oneof(
  fc.integer().map(value => ({ kind: 'number' as const, value: decimalText(String(value)) })),
  fc.constantFrom<CellContent>(
    { kind: 'text' },
    { kind: 'error' },
    { kind: 'unknown' },
    { kind: 'boolean', value: true },
    { kind: 'boolean', value: false },
    { kind: 'date', date: '2025-03-31' },
  ),
);
const cell: fc.Arbitrary<SheetCell> = fc.record({
  row: fc.integer({ min: 1, max: 1_048_576 }),
  column: fc.integer({ min: 1, max: 16_384 }),
  text: fc.oneof(fc.string({ unit: 'grapheme' }), fc.integer().map(String)),
  content,
  format: fc.constantFrom(null, '0.0%', '#,##0"件"'),
  hasFormula: fc.boolean(),
});

test('スレッドを越えるための詰め方は、何も失わない', () => {
  fc.assert(
    fc.property(fc.array(fc.array(cell)), sheets => {
      const rest = {
        hidden: true,
        merges: [],
        columnWidths: [undefined, 9],
        hiddenRows: [2],
        hiddenColumns: [],
      };
      const workbook = {
        file: '表.xlsx',
        format: 'xlsx' as const,
        sheets: sheets.map((cells, at) => ({ name: `S${at}`, cells, ...rest })),
      };
      expect(unpackCells(packCells(workbook))).toEqual(workbook);
    }),
  );
});

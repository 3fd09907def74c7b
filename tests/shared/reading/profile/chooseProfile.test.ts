import { describe, expect, it } from 'vitest';
import { chooseProfile, type KnownForm } from '../../../../shared/reading/profile/chooseProfile.ts';
import { formOf } from '../../../../shared/reading/profile/form.ts';
import { formChanges } from '../../../../shared/reading/profile/formChanges.ts';
import { noCorrections, type ReadingCorrections } from '../../../../shared/reading/reading.ts';
import { readWorkbook } from '../../../../shared/reading/readWorkbook.ts';
import type { WorkbookCells } from '../../../../shared/reading/workbookCells.ts';
import { type CellSpec, sheet, workbook } from '../../../support/sheetBuilder.ts';

const list: CellSpec[][] = [
  ['令和6年度 KPI'],
  ['指標', '目標', '参考', '実績', '評価'],
  ['受診率', '65％以上', '60％', '66％', '〇'],
  ['回収率', '90％以上', '88％', '91％', '〇'],
];

/** The profile kept after a person had said that the third column is the result. */
function known(cells: WorkbookCells, change: Partial<ReadingCorrections>): KnownForm {
  const corrections = { ...noCorrections, ...change };
  return { id: 1, name: 'KPI', form: formOf(cells, readWorkbook(cells, corrections)), corrections };
}

const first = workbook(sheet('R6 KPI', { A1: list }));
const corrected = known(first, {
  columns: [
    { sheet: 'R6 KPI', column: 3, role: 'actual' },
    { sheet: 'R6 KPI', column: 4, role: 'ignore' },
  ],
  rows: [{ sheet: 'R6 KPI', row: 4, include: false }],
});

describe('様式の記憶', () => {
  it('翌年度の同じ様式は、年度や数値が変わっても手直しなしで同じに読む', () => {
    const next = workbook(
      sheet('R7 KPI', {
        A1: [
          ['令和7年度 KPI'],
          ['指標', '目標', '参考', '実績', '評価'],
          ['受診率', '66％以上', '61％', '67％', '〇'],
          ['回収率', '91％以上', '89％', '92％', '〇'],
        ],
      }),
    );
    const chosen = chooseProfile([corrected], next);
    expect(chosen?.dropped).toEqual([]);
    const reading = readWorkbook(next, chosen?.corrections);
    expect(reading.indicators.map(({ name, actual }) => [name, actual?.text])).toEqual([['受診率', '61％']]);
    expect(chosen && formChanges(chosen.found, formOf(next, reading))).toEqual([]);
  });

  it('行や列が動いても、手直しは見出しとともに動き、何が変わったかを言う', () => {
    const next = workbook(
      sheet('R7 KPI', {
        B3: [
          ['令和7年度 KPI'],
          ['指標', '単位', '目標', '参考', '実績', '評価'],
          ['受診率', '％', '66％以上', '61％', '67％', '〇'],
          ['回収率', '％', '91％以上', '89％', '92％', '〇'],
        ],
      }),
    );
    const chosen = chooseProfile([corrected], next);
    expect(chosen?.corrections).toMatchObject({
      columns: [
        { sheet: 'R7 KPI', column: 5, role: 'actual' },
        { sheet: 'R7 KPI', column: 6, role: 'ignore' },
      ],
      rows: [{ sheet: 'R7 KPI', row: 6, include: false }],
    });
    const reading = readWorkbook(next, chosen?.corrections);
    expect(reading.indicators.map(({ actual }) => actual?.text)).toEqual(['61％']);
    const changes = chosen && formChanges(chosen.found, formOf(next, reading));
    expect(changes).toEqual(['「単位」が増えました。']);
  });

  it('列が入れ替わればそう言い、手直しはその列について行く', () => {
    const swapped = list.map(([name, target, past, actual, mark]) => [
      name ?? null,
      target ?? null,
      actual ?? null,
      past ?? null,
      mark ?? null,
    ]);
    const next = workbook(sheet('R7 KPI', { A1: swapped }));
    const chosen = chooseProfile([corrected], next);
    expect(chosen?.corrections.columns).toMatchObject([
      { column: 4, role: 'actual' },
      { column: 3, role: 'ignore' },
    ]);
    const reading = readWorkbook(next, chosen?.corrections);
    expect(chosen && formChanges(chosen.found, formOf(next, reading))).toEqual([
      '「参考」がC列からD列へ移りました。',
      '「実績」がD列からC列へ移りました。',
    ]);
  });

  it('なくなった列の手直しは使わず、そう言う', () => {
    const next = workbook(
      sheet('R7 KPI', {
        A1: [['令和7年度 KPI'], ['指標', '目標', '実績', '評価'], ['受診率', '66％以上', '67％', '〇']],
      }),
    );
    const chosen = chooseProfile([corrected], next);
    expect(chosen?.corrections.columns).toEqual([{ sheet: 'R7 KPI', column: 3, role: 'ignore' }]);
    expect(chosen?.dropped).toEqual([
      '「R6 KPI」の3列目の指定は、様式が変わり場所が分からないため使いませんでした。',
    ]);
    expect(chosen && formChanges(chosen.found, formOf(next, readWorkbook(next)))).toContain(
      '「参考」がなくなりました。',
    );
  });

  it('ほかの様式には使わない。似た様式があれば、近いほうを選ぶ', () => {
    const other = workbook(
      sheet('査定', {
        A1: [
          ['年度', '4～6月', '7～9月', '合計'],
          ['令和6年度', 1, 2, 3],
        ],
      }),
    );
    expect(chooseProfile([corrected], other)).toBeNull();
    const own = { ...known(other, {}), id: 2 };
    expect(chooseProfile([corrected, own], other)?.profile.id).toBe(2);
    expect(chooseProfile([corrected, own], first)?.profile.id).toBe(1);
  });
});

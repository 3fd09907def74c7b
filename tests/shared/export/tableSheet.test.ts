import { expect, test } from 'vitest';
import type { PlanTable } from '../../../shared/domain/tableRecords.ts';
import type { NewSheet } from '../../../shared/export/newWorkbook.ts';
import { planWorkbook } from '../../../shared/export/planWorkbook.ts';
import { addressOf } from '../../../shared/reading/workbookCells.ts';
import { columnRecord, planOf, rowRecord, tableRecord } from '../../support/samplePlan.ts';

function sheetOf(change: Partial<PlanTable>): NewSheet {
  const plan = planOf({ table: [tableRecord(1, change)] });
  const moment = { branchId: 1, year: 2024, period: 'annual' } as const;
  const [sheet] = planWorkbook(plan, { kind: 'tables', moment, confidentiality: '機密性1' }).sheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

/** Texts by address. */
function textsOf({ rows }: NewSheet): Record<string, string> {
  const found = rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column) =>
      cell?.value?.kind === 'text' ? [[addressOf(row + 1, column + 1), cell.value.text] as const] : [],
    ),
  );
  return Object.fromEntries(found);
}

const mergesOf = ({ merges }: NewSheet) =>
  merges.map(({ top, left, bottom, right }) => `${addressOf(top, left)}:${addressOf(bottom, right)}`).sort();

test('何段もの見出しは、印字のとおりに結合され、左上の語も結合される', () => {
  const columns = [
    columnRecord('c1', ['実績', '協会']),
    columnRecord('c2', ['実績', '委託']),
    columnRecord('c3', ['計', '計']),
    columnRecord('c4', ['備考']),
  ];
  const rows = [
    rowRecord('r1', ['初回', '本人']),
    rowRecord('r2', ['初回', '家族']),
    rowRecord('r3', ['評価']),
    rowRecord('r4', ['評価']),
  ];
  const sheet = sheetOf({ title: '特定保健指導', unit: '千円', corner: ['区分'], columns, rows });
  expect(textsOf(sheet)).toMatchObject({
    A1: '特定保健指導',
    F2: '（単位：千円）',
    A3: '区分',
    C3: '実績',
    C4: '協会',
    D4: '委託',
    E3: '計',
    F3: '備考',
    A5: '初回',
    B5: '本人',
    B6: '家族',
    A7: '評価',
    A8: '評価',
  });
  expect(mergesOf(sheet)).toEqual(['A3:B4', 'A5:A6', 'A7:B7', 'A8:B8', 'C3:D3', 'E3:E4', 'F3:F4']);
  expect(sheet.freeze).toEqual({ rows: 4, columns: 2 });
  expect(sheet.page).toMatchObject({
    titleRows: { from: 3, to: 4 },
    titleColumns: 2,
    header: { left: '山梨支部 令和6年度 年間' },
    footerRight: '機密性1',
  });
});

test('狭い表の長い題名と脚注は、印刷される幅の中に収まる', () => {
  const text = '全国健康保険協会の支部が行う健診の実施状況について'.repeat(4);
  const sheet = sheetOf({ title: text, footnotes: [{ marker: '※1', text, adjusts: null }] });
  const notes = textsOf(sheet);
  expect(notes.A5).toBe(`※1 ${text}`);
  expect(sheet.columns.length).toBe(4);
  expect(mergesOf(sheet)).toEqual(['A1:D1', 'A5:D5']);
  expect(sheet.rows[4]?.height).toBeGreaterThan(40);
});

import { expect, test } from 'vitest';
import { cellOfPlace, placeOfCell } from '../../../../renderer/features/passage/passageCells.ts';
import { linksText, passageRows } from '../../../../renderer/features/passage/passageRows.ts';
import type { Passage, PassageKind } from '../../../../shared/domain/outlineRecords.ts';
import { orderedSections } from '../../../../shared/domain/sectionTree.ts';
import {
  indicatorRecord,
  planOf,
  resultRecord,
  tableRecord,
  targetRecord,
} from '../../../support/samplePlan.ts';

const moment = { branchId: 1, year: 2024, period: 'annual' } as const;
const section = (id: number, title: string, parentId: number | null = null) => ({
  ...{ id, branchId: 1, year: 2024, parentId, sortOrder: id, number: null, title },
  ...{ group: null, mark: null, fromId: null },
});
let lastId = 0;
const passage = (sectionId: number | null, kind: PassageKind, mark: string | null = null): Passage => {
  lastId += 1;
  return {
    ...{ id: lastId, ...moment, sectionId, sortOrder: lastId, kind, text: `文${lastId}`, mark },
    ...{ asOfText: null, links: [], carriedFrom: null },
  };
};

/** The page as words: 見出し / 計画｜状況. */
function shown(passages: Passage[]) {
  const plan = planOf({
    section: [section(8, '上'), section(9, '下', 8), section(10, '末')],
    passage: passages,
    indicator: [indicatorRecord(1, { sectionId: 9, name: '健診' })],
    target: [targetRecord(1, '60%以上')],
    measurement: [resultRecord(1, '62.0%')],
    table: [tableRecord(3, { sectionId: 10, title: '件数' })],
  });
  const rows = passageRows(plan, moment, passages, orderedSections(plan.records, 1, 2024));
  const words = rows.map(row => {
    if (row.kind === 'heading') return row.text;
    return row.kind === 'texts'
      ? `${row.planText}｜${row.statusText}`
      : `${row.name}｜${row.result}｜${row.mark}`;
  });
  return { rows, words };
}

test('見出しの下に、本文が計画と状況に分かれて並び、KPIと付表が続く。本文のない末の見出しには空いた行がある', () => {
  lastId = 0;
  const passages = [
    ...[passage(9, 'plan'), passage(9, 'plan'), passage(9, 'status'), passage(9, 'task'), passage(9, 'note')],
    ...[passage(9, 'plan'), passage(77, 'status')],
  ];
  expect(shown(passages).words).toEqual([
    '上',
    '下',
    ...['文1｜文3', '文2｜文4', '｜文5', '文6｜'],
    'KPI　1 健診\n目標　60%以上｜結果　62.0%｜〇',
    '末',
    '｜',
    '付表　件数｜｜',
    ...['見出しなし', '｜文7'],
  ]);
});

test('どの本文にも、場所からたどり着け、そのセルから同じ場所に戻れる', () => {
  lastId = 0;
  const passages = [passage(9, 'plan'), passage(9, 'status'), passage(9, 'status')];
  const { rows } = shown(passages);
  for (const { id } of passages) {
    const place = { rowId: String(id), columnId: 'text' };
    const cell = cellOfPlace(rows, place);
    expect(
      placeOfCell(
        rows.find(row => row.id === cell?.rowId),
        cell?.columnId ?? '',
      ),
    ).toEqual(place);
  }
  expect(cellOfPlace(rows, { rowId: '1', columnId: 'text' })?.columnId).toBe('plan');
  expect(cellOfPlace(rows, { rowId: 's9', columnId: 'title' })).toEqual({ rowId: 's9', columnId: 'plan' });
  expect(cellOfPlace(rows, { rowId: '99', columnId: 'text' })).toBeNull();
});

test('照合の結果は、合わないものから言う', () => {
  const said = (...agrees: (boolean | null)[]) =>
    linksText(agrees.map(one => ({ printed: '', sentence: '', agrees: one, follows: false })));
  expect(said()).toBe('');
  expect(said(true, true)).toBe('一致 2');
  expect(said(true, null, false)).toBe('不一致 1／3');
  expect(said(true, null)).toBe('確認できず 1／2');
  expect(linksText([{ printed: '', sentence: '', agrees: true, follows: true }])).toBe('数値に従う 1');
});

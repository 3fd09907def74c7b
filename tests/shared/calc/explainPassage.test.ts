import { expect, test } from 'vitest';
import { explainPassage, linkedFigures } from '../../../shared/calc/explainPassage.ts';
import type { FigureLink, Passage } from '../../../shared/domain/outlineRecords.ts';
import { planOf, tableRecord } from '../../support/samplePlan.ts';

function planWithPassage(text: string, links: FigureLink[]) {
  const passage: Passage = {
    id: 5,
    branchId: 1,
    year: 2024,
    period: 'annual',
    sectionId: null,
    sortOrder: 1,
    kind: 'status',
    text,
    mark: null,
    asOfText: null,
    links,
    carriedFrom: null,
  };
  const cell = (rowId: string, columnId: string, value: string) => ({
    tableId: 1,
    rowId,
    columnId,
    text: value,
    formula: null,
  });
  const tableCell = [cell('r1', 'c1', '2,536人'), cell('r1', 'c2', '2,523人'), cell('r2', 'c1', '検討中')];
  return { plan: planOf({ table: [tableRecord(1)], tableCell, passage: [passage] }), passage };
}

const difference = '『表1』初回＞実績 － 『表1』初回＞目標';

test('文の数値ごとに、式と今の値と、一致するかを、合わないものから言う', () => {
  const { plan } = planWithPassage('受診者は13人増え、2,600人になった。', [
    { printed: '13人', formula: difference },
    { printed: '2,600人', formula: '『表1』初回＞実績' },
  ]);
  expect(explainPassage(plan, 5).split('\n')).toEqual([
    '「2,600人」は「『表1』初回＞実績」、今の値は 2,536人。本文と一致しません。',
    `「13人」は「${difference}」、今の値は 2,536人 − 2,523人 = 13人。本文と一致します。`,
  ]);
});

test('本文から消えた数値と、計算できない式を、それと言う', () => {
  const { plan, passage } = planWithPassage('受診者は増えた。割合は5％。', [
    { printed: '13人', formula: difference },
    { printed: '5％', formula: '『表1』初回＞割合' },
  ]);
  const found = linkedFigures(plan, passage);
  expect(found.map(({ agrees }) => agrees)).toEqual([null, null]);
  expect(found.map(({ sentence }) => sentence)).toEqual([
    `「13人」は「${difference}」と結ばれていますが、本文に「13人」が見当たりません。`,
    '「5％」は「『表1』初回＞割合」。『表1』初回＞割合という列・行・表が見つかりません。',
  ]);
});

test('結ばれた数値のない文と、値のない式', () => {
  expect(explainPassage(planWithPassage('増えた。', []).plan, 5)).toBe(
    'この文には、付表や指標と結ばれた数値はありません。',
  );
  const { plan } = planWithPassage('13人増えた。', [{ printed: '13人', formula: '『表1』評価＞目標' }]);
  expect(explainPassage(plan, 5)).toBe(
    '「13人」は「『表1』評価＞目標」、もとの欄が空のため、まだ比べられません。',
  );
});

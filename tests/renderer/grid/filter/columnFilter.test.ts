import { expect, test } from 'vitest';
import {
  type ColumnFilter,
  filteredOut,
  foldWidth,
  passing,
} from '../../../../renderer/grid/filter/columnFilter.ts';
import { columnValues, matchingValues } from '../../../../renderer/grid/filter/columnValues.ts';
import { filterText, filterTexts } from '../../../../renderer/grid/filter/filterTexts.ts';
import { foldedText, usualFolding } from '../../../../shared/domain/searchFold.ts';

const fold = (text: string) => foldedText(text, usualFolding);
const through = (filter: ColumnFilter, texts: string[]) => texts.filter(passing(filter, fold));

test('文字の条件は、全角・半角とひらがな・カタカナを区別しない', () => {
  const texts = ['データヘルス計画', 'でーた', '特定健診', ''];
  expect(through({ kind: 'contains', operand: 'ﾃﾞｰﾀ' }, texts)).toEqual(['データヘルス計画', 'でーた']);
  expect(through({ kind: 'lacks', operand: 'データ' }, texts)).toEqual(['特定健診', '']);
  expect(through({ kind: 'begins', operand: '特定' }, texts)).toEqual(['特定健診']);
  expect(through({ kind: 'equals', operand: 'データ' }, texts)).toEqual(['でーた']);
});

test('数の条件は、桁区切り、▲、単位、全角の数も数として比べ、数でないセルは通さない', () => {
  const texts = ['1,200件', '９５', '▲5.3%', '', '未集計'];
  expect(through({ kind: 'atLeast', operand: '９５' }, texts)).toEqual(['1,200件', '９５']);
  expect(through({ kind: 'above', operand: '95' }, texts)).toEqual(['1,200件']);
  expect(through({ kind: 'atMost', operand: '▲5.3' }, texts)).toEqual(['▲5.3%']);
  expect(through({ kind: 'below', operand: '95' }, texts)).toEqual(['▲5.3%']);
  expect(through({ kind: 'below', operand: '' }, texts)).toEqual([]);
});

test('空白と空白以外、選んだ値で絞り込める', () => {
  expect(through({ kind: 'blank' }, ['', ' ', '〇'])).toEqual(['', ' ']);
  expect(through({ kind: 'filled' }, ['', '　', '〇'])).toEqual(['〇']);
  expect(through({ kind: 'values', values: ['△', ''] }, ['△', '〇', ''])).toEqual(['△', '']);
});

test('二つの列の条件は、両方に当てはまる行だけを残す。ない列の条件は効かない', () => {
  const rows = [
    { name: 'い', mark: '△' },
    { name: 'ろ', mark: '△' },
    { name: 'い', mark: '〇' },
  ];
  const columns = [
    { id: 'name', text: (row: { name: string }) => row.name },
    { id: 'mark', text: (row: { mark: string }) => row.mark },
  ];
  const marks: ColumnFilter = { kind: 'values', values: ['△'] };
  const names: ColumnFilter = { kind: 'equals', operand: 'イ' };
  const left = (filters: Record<string, ColumnFilter>) => {
    const out = filteredOut(
      rows,
      columns as { id: string; text(row: (typeof rows)[0]): string }[],
      filters,
      fold,
    );
    return rows.filter(row => !out.includes(row));
  };
  expect(left({ mark: marks, name: names })).toEqual([rows[0]]);
  expect(left({ gone: marks })).toEqual(rows);
});

test('値の一覧は並べ替えと同じ順で、同じ値は数にまとめ、言葉で探せる', () => {
  const values = columnValues(['10', '', '9', '10', 'データ'], text => text);
  expect(values).toEqual([
    { text: '9', rows: 1 },
    { text: '10', rows: 2 },
    { text: 'データ', rows: 1 },
    { text: '', rows: 1 },
  ]);
  expect(matchingValues(values, ' ﾃﾞｰ', fold)).toEqual([{ text: 'データ', rows: 1 }]);
  expect(matchingValues(values, '', foldWidth)).toBe(values);
});

test('何で絞り込んでいるかを、短い言葉で言う', () => {
  expect(filterText({ kind: 'values', values: ['△', '×'] })).toBe('△、×');
  expect(filterText({ kind: 'values', values: ['a', 'b', 'c', 'd'] })).toBe('a、b など4種類');
  expect(filterText({ kind: 'values', values: [''] })).toBe('（空白）');
  expect(filterText({ kind: 'atLeast', operand: '100' })).toBe('100以上');
  expect(filterText({ kind: 'contains', operand: '生活習慣病予防健診の実施率' })).toBe(
    '「生活習慣病予防健診の実施…」を含む',
  );
  expect(filterTexts.shown(3, 1038)).toBe('3件を表示（全1,038件）');
  expect(filterTexts.hidden(['KPI', '時点'])).toBe('2列を隠しています（KPI、時点）');
});

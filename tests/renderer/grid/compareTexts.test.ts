import { expect, test } from 'vitest';
import { compareTexts } from '../../../renderer/grid/compareTexts.ts';

function sorted(texts: string[], descending = false): string[] {
  const direction = descending ? -1 : 1;
  return texts.toSorted((a, b) => direction * compareTexts(a, b, descending));
}

test('数に見えるものは数として並ぶ(桁区切り、全角、▲、単位)', () => {
  expect(sorted(['1,200', '９５', '▲3', '100件', '12.5%', '-4'])).toEqual([
    '-4',
    '▲3',
    '12.5%',
    '９５',
    '100件',
    '1,200',
  ]);
});

test('文の中の番号は、番号の順に並ぶ', () => {
  expect(sorted(['項目10', '項目2', '項目1'])).toEqual(['項目1', '項目2', '項目10']);
});

test('仮名は五十音順に並ぶ', () => {
  expect(sorted(['さくら', 'あおい', 'カエデ'])).toEqual(['あおい', 'カエデ', 'さくら']);
});

test('空欄は昇順でも降順でも最後になる', () => {
  expect(sorted(['2', '', '1'])).toEqual(['1', '2', '']);
  expect(sorted(['2', '', '1'], true)).toEqual(['2', '1', '']);
});

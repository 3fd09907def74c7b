import { expect, test } from 'vitest';
import { rangeText, unreadGroups } from '../../../../renderer/features/reading/unreadGroups.ts';

test('読まなかったセルは、近い物どうしをまとめる', () => {
  const groups = unreadGroups(['S!A1', 'S!B1', 'S!A2', 'S!H2', 'S!A9', '別!A9', '名!前!C3']);
  expect(groups.map(({ sheet, range, cells }) => `${sheet} ${rangeText(range)} ${cells}`)).toEqual([
    'S A1:B2 3',
    'S H2 1',
    'S A9 1',
    '別 A9 1',
    '名!前 C3 1',
  ]);
});

import { expect, test } from 'vitest';
import { joinedCells, joinsCells } from '../../../shared/domain/joinedCells.ts';

test('続けて同じ内容のセルは一つにつながり、空のセルと長すぎる続きはつながらない', () => {
  expect(joinedCells(['甲府市', '甲府市', '都留市', '甲府市'])).toEqual([2, 0, 1, 1]);
  expect(joinedCells(['', '', '甲', '甲', '甲'], 2)).toEqual([1, 1, 2, 0, 1]);
  expect(joinsCells({ kind: 'figure', joinsEqual: true })).toBe(false);
  expect(joinsCells({ kind: 'text', joinsEqual: true })).toBe(true);
});

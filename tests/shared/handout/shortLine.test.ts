import { expect, test } from 'vitest';
import { shortLine } from '../../../shared/handout/shortLine.ts';

test('a label too long for its margin box ends in an ellipsis, without cutting a character in two', () => {
  expect(shortLine('資料１', 5)).toBe('資料１');
  expect(shortLine('𠮷𠮷𠮷𠮷', 3)).toBe('𠮷𠮷…');
  expect(shortLine(' 資料\n１ ', 5)).toBe('資料 １');
});

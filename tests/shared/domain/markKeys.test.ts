import { expect, test } from 'vitest';
import { standardScale } from '../../../shared/domain/judgementScale.ts';
import { markKeys, markOfKey } from '../../../shared/domain/markKeys.ts';

function keysOf(scale: string): Record<string, string[]> {
  const { marks } = standardScale(scale);
  return Object.fromEntries(markKeys({ marks }).map((keys, index) => [marks[index]?.glyph ?? '', keys]));
}

test('印には基準の順に1から、ほかに人が打つ字で届く', () => {
  const keys = keysOf('progress');
  expect(Object.values(keys).map(([first]) => first)).toEqual(['1', '2', '3', '4', '5']);
  expect(keys.〇).toEqual(expect.arrayContaining(['2', 'o', '0', '〇', '○']));
  expect(keys['×']).toEqual(expect.arrayContaining(['4', 'x']));
  expect(keys['－']).toEqual(expect.arrayContaining(['5', '-']));
  expect(keysOf('grade')).toMatchObject({ S: ['1', 's'], A: ['2', 'a'], D: ['5', 'd'] });
  expect(markOfKey(standardScale('progress'), 'O')).toBe('〇');
  expect(markOfKey(standardScale('progress'), 'ArrowDown')).toBeNull();
  expect(keysOf('attainment')).toMatchObject({ 達成: ['1'], 未達成: ['3'] });
});

test('数字の印はその数字のまま。一つの字が二つの印を指すことはない', () => {
  const marks = ['3', '2', '1', 'o', '〇'].map(glyph => ({ glyph, meaning: '', from: null }));
  const keys = markKeys({ marks });
  expect(keys.map(([first]) => first)).toEqual(['3', '2', '1', '4', '5']);
  const all = keys.flat();
  expect(new Set(all).size).toBe(all.length);
});

import { expect, test } from 'vitest';
import type { GridColumn } from '../../../renderer/grid/gridTypes.ts';
import { joinMarks, sameMarks, withMarks } from '../../../renderer/plan/cellMarks.ts';

const finding = ['r1/a', { sign: 'finding', hint: '検算：違います' }] as const;
const note = ['r1/a', { sign: 'note', hint: 'メモ：確かめ中' }] as const;

const column: GridColumn<string> = {
  id: 'a',
  header: 'a',
  width: 100,
  text: row => row,
  signs: () => ['computed'],
};

test('いくつもの所から来た印とわけが、一つのセルに集まる', () => {
  const [marked] = withMarks([column], row => row, joinMarks([[finding], [note]]));
  expect(marked?.signs?.('r1')).toEqual(['computed', 'finding', 'note']);
  expect(marked?.hint?.('r1')).toBe('検算：違います\nメモ：確かめ中');
  expect(marked?.signs?.('r2')).toEqual(['computed']);
  expect(marked?.hint?.('r2')).toBe('');
});

test('同じことを言う印は、作り直されても同じとみなされる', () => {
  expect(sameMarks(joinMarks([[finding]]), joinMarks([[finding], []]))).toBe(true);
  expect(sameMarks(joinMarks([[finding]]), joinMarks([[note]]))).toBe(false);
});

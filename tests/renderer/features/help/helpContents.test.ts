import { expect, test } from 'vitest';
import { helpContents } from '../../../../renderer/features/help/helpContents.ts';
import { keyTable } from '../../../../renderer/grid/keyTable.ts';

const keysFor = (search: string) => helpContents(search).keys.flatMap(({ rows }) => rows.map(({ id }) => id));

test('探さなければ、キーの表の全部の行が、その順に並ぶ', () => {
  const ids = keysFor('');
  expect(ids.slice(0, keyTable.length)).toEqual(keyTable.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
  expect(helpContents('').chapters.map(({ title }) => title)).toEqual([
    '取り込み',
    '入力',
    '検算',
    '元に戻す',
    '版とメモ',
    '印刷',
    '困ったとき',
  ]);
});

test.each(['ctrl+d', 'ＣＴＲＬ＋Ｄ', 'Ctrl+D'])('「%s」は、全角でも小文字でも見つかる', search => {
  expect(keysFor(search)).toContain('ctrlD');
  expect(keysFor(search)).not.toContain('arrows');
});

test('かなの違いを気にせず、言葉が全部あるところだけが残る', () => {
  expect(helpContents('ぶっく 書き戻す').chapters.map(({ title }) => title)).toEqual(['取り込み']);
  expect(helpContents('検算').chapters[0]?.points.length).toBe(helpContents('').chapters[2]?.points.length);
  expect(helpContents('どこにもない言葉')).toEqual({ chapters: [], keys: [] });
});

import { expect, test } from 'vitest';
import { chapterTitles } from '../../../../renderer/features/help/guideChapter.ts';
import { helpContents } from '../../../../renderer/features/help/helpContents.ts';
import { keyTable } from '../../../../renderer/grid/keyTable.ts';

const keysFor = (search: string) => helpContents(search).keys.flatMap(({ rows }) => rows.map(({ id }) => id));
const chaptersFor = (search: string) => helpContents(search).chapters.map(({ id }) => id);

test('探さなければ、章は仕事の順に、キーの表はその順に、全部が並ぶ', () => {
  const ids = keysFor('');
  expect(ids.slice(0, keyTable.length)).toEqual(keyTable.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
  expect([...chaptersFor(''), 'signs', 'keys']).toEqual(Object.keys(chapterTitles));
});

test.each(['ctrl+d', 'ＣＴＲＬ＋Ｄ', 'Ctrl+D'])('「%s」は、全角でも小文字でも見つかる', search => {
  expect(keysFor(search)).toContain('ctrlD');
  expect(keysFor(search)).not.toContain('arrows');
});

test('かなの違いを気にせず、言葉が全部ある仕事だけが、手順ごと残る', () => {
  expect(chaptersFor('ぶっく 書き戻す')).toEqual(['writeBack']);
  const [chapter] = helpContents('透かし').chapters;
  expect(chapter?.parts.map(({ heading }) => heading)).toEqual(['確かめて印刷する']);
  expect(chapter?.parts[0]?.steps?.length).toBeGreaterThan(1);
  const checks = helpContents('検算する').chapters.find(({ id }) => id === 'checks');
  expect(checks).toEqual(helpContents('').chapters.find(({ id }) => id === 'checks'));
  expect(helpContents('どこにもない言葉')).toEqual({ chapters: [], keys: [] });
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import type { GridPage } from '../../support/gridHarness/GridPage.ts';
import { type OpenHarness, openHarness } from '../../support/gridHarness/openHarness.ts';

/** One stretch of typing: an IME's conversion step by step, or half-width keys with the IME off. */
type Stretch = { ime: readonly string[] } | { keys: string };

const ime = (...steps: string[]): Stretch => ({ ime: steps });
const keys = (text: string): Stretch => ({ keys: text });

/** What is typed, and what has to be in the cell. */
const STRINGS: readonly (readonly [string, ...Stretch[]])[] = [
  ['あ', ime('あ')],
  ['ん', ime('ｎ', 'ん')],
  ['きゃ', ime('ｋ', 'ｋｙ', 'きゃ')],
  ['がっこう', ime('ｇ', 'が', 'がｋ', 'がっｋ', 'がっこ', 'がっこう')],
  ['ぁぃぅぇぉ', ime('ぁ', 'ぁぃ', 'ぁぃぅ', 'ぁぃぅぇ', 'ぁぃぅぇぉ')],
  ['けんこうしんさ', ime('ｋ', 'け', 'けん', 'けんこう', 'けんこうしんさ')],
  ['らーめん', ime('ら', 'らー', 'らーｍ', 'らーめん')],
  ['カタカナ', ime('か', 'かた', 'かたかな', 'カタカナ')],
  ['ヴァイオリン', ime('ゔぁ', 'ゔぁいおりん', 'ヴァイオリン')],
  ['データヘルス', ime('でーた', 'でーたへるす', 'データヘルス')],
  ['ﾊﾝｶｸ', ime('はん', 'はんかく', 'ハンカク', 'ﾊﾝｶｸ')],
  ['ｶﾞｷﾞｸﾞ', ime('が', 'がぎぐ', 'ｶﾞｷﾞｸﾞ')],
  ['ﾊﾟｰｾﾝﾄ', ime('ぱーせんと', 'ﾊﾟｰｾﾝﾄ')],
  ['日本', ime('ｎ', 'に', 'にｈ', 'にほ', 'にほん', '日本')],
  ['二本', ime('にほん', '日本', '二本')],
  ['日本', ime('にほん', '日本', '二本', 'ニホン', '日本')],
  ['にほん', ime('にほん', '日本', 'にほん')],
  ['企画', ime('きかく', '企画', '規格', '企画')],
  ['規格', ime('きかく', '企画', '規格')],
  ['特定健診実施率', ime('とくていけんしんじっしりつ', '特定検診実施率', '特定健診実施率')],
  ['貴社の記者が汽車で帰社した', ime('きしゃのきしゃがきしゃできしゃした', '貴社の記者が汽車で帰社した')],
  [
    '生活習慣病の重症化予防',
    ime('せいかつしゅうかんびょう', '生活習慣病'),
    ime('の'),
    ime('じゅうしょうかよぼう', '重症化予防'),
  ],
  ['東京都千代田区', ime('とうきょうと', '東京都'), ime('ちよだく', '千代田区')],
  ['𠮷', ime('よし', '吉', '𠮷')],
  ['𠮷野家', ime('よしのや', '吉野家', '𠮷野家')],
  ['𩸽と𠮟る', ime('ほっけ', '𩸽'), ime('としかる', 'と叱る', 'と𠮟る')],
  ['髙橋', ime('たかはし', '高橋', '髙橋')],
  ['葛󠄀城市', ime('かつらぎし', '葛城市', '葛󠄀城市')],
  ['か゚', ime('か', 'か゚')],
  ['①㈱℡', ime('いち', '①'), ime('かぶ', '㈱'), ime('でんわ', '℡')],
  ['１２３', ime('１', '１２', '１２３')],
  ['１２３．４％', ime('１２３', '１２３．４', '１２３．４％')],
  ['▲5.3', ime('さんかく', '△', '▲'), keys('5.3')],
  ['▲５．３', ime('さんかく', '▲'), ime('５', '５．', '５．３')],
  ['△１，２３４', ime('△１', '△１，２３４')],
  ['12月3日', keys('12'), ime('がつ', '月'), keys('3'), ime('にち', '日')],
  ['R8年度', keys('R8'), ime('ねんど', '年度')],
  [
    '令和８年４月１日',
    ime('れいわ', '令和'),
    ime('８ねん', '８年'),
    ime('４がつ', '４月'),
    ime('１にち', '１日'),
  ],
  ['100人／月', keys('100'), ime('にん', '人'), ime('／'), ime('つき', '月')],
  ['〒100-8916', ime('ゆうびん', '〒'), keys('100-8916')],
  ['「かっこ」・〜ー―', ime('「'), ime('かっこ'), ime('」'), ime('・'), ime('〜ー―')],
  ['　字下げ', ime('　'), ime('じさげ', '字下げ')],
  ['KPI達成', keys('KPI'), ime('たっせい', '達成')],
  ['達成OK', ime('たっせい', '達成'), keys('OK')],
  ['😀👨‍👩‍👧', ime('かお', '😀'), ime('かぞく', '👨‍👩‍👧')],
  ['42', keys('42')],
  ['-3.5%', keys('-3.5%')],
];

/** The first row to type into: above it there is one that is closed. */
const FIRST = 8;

let harness: OpenHarness;
let grid: GridPage;

beforeAll(async () => {
  harness = await openHarness();
  grid = await harness.open();
  await grid.click('r7', 'name');
  await grid.press('ArrowDown');
});
afterAll(() => harness.close());

test('試す文字列は40を超える', () => {
  expect(STRINGS.length).toBeGreaterThan(40);
});

// One after the other down a column, as people type: the next begins right after the Enter of the one before.
test.each(STRINGS.map(([text, ...stretches], index) => ({ text, stretches, index })))(
  '「$text」は一字も欠けず重ならず、Enter で初めて決まる',
  async ({ text, stretches, index }) => {
    const rowId = `r${FIRST + index}`;
    expect(await grid.at()).toBe(`${rowId}/name`);
    let soFar = '';
    for (const stretch of stretches) {
      if ('keys' in stretch) {
        await grid.type(stretch.keys);
        soFar += stretch.keys;
      } else {
        for (const step of stretch.ime) {
          await grid.compose(step);
          expect(await grid.overlay()).toMatchObject({ text: soFar + step, mode: 'enter' });
        }
        await grid.confirm(stretch.ime.at(-1) ?? '');
        soFar += stretch.ime.at(-1) ?? '';
      }
      expect(await grid.overlay()).toMatchObject({ text: soFar, mode: 'enter', focused: true });
      expect(await grid.at()).toBe(`${rowId}/name`);
    }
    expect(await grid.edits()).toHaveLength(index);
    await grid.press('Enter');
    expect((await grid.edits()).slice(index)).toEqual([{ rowId, columnId: 'name', text }]);
    expect(await grid.overlay()).toMatchObject({ text: '', mode: 'ready', focused: true });
    await grid.settle(0);
    expect(await grid.shown(rowId, 'name')).toBe(text);
  },
);

test('ページは一度も不平を言わない', () => {
  expect(grid.complaints).toEqual([]);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { letterEnd } from '../../../shared/domain/foldLetter.ts';
import {
  foldedText,
  type SearchFolding,
  searchFold,
  usualFolding,
} from '../../../shared/domain/searchFold.ts';
import { findMatches, needleOf, replaceMatches } from '../../../shared/domain/textMatches.ts';
import { anyText } from '../../support/anyText.ts';

const exact: SearchFolding = { kana: false, width: false, case: false, spaces: false };
const only = (option: keyof SearchFolding): SearchFolding => ({ ...exact, [option]: true });
const without = (option: keyof SearchFolding): SearchFolding => ({ ...usualFolding, [option]: false });

/** What is found, as it stands in the text. */
function found(text: string, wanted: string, folding = usualFolding, whole = false): string[] {
  return findMatches(text, needleOf(wanted, folding, whole)).map(({ start, end }) => text.slice(start, end));
}

describe('同じと見る字', () => {
  test.each([
    ['かな', 'ひらがな', 'ヒラガナ'],
    ['小さいかな', 'ふぁっしょん', 'ファッション'],
    ['ヴ', 'ゔ', 'ヴ'],
    ['ヷ', 'わ\u3099', 'ヷ'],
    ['くり返し', 'いすゞ', 'イスヾ'],
  ])('かなとカナ：%s', (_, a, b) => {
    expect(searchFold(a).folded).toBe(searchFold(b).folded);
    expect(found(a, b)).toEqual([a]);
    expect(found(a, b, without('kana'))).toEqual([]);
    expect(found(a, b, only('kana'))).toEqual([a]);
  });

  test.each([
    ['英数字', 'KPI2024', 'ＫＰＩ２０２４'],
    ['記号', '(54.1%)', '（５４．１％）'],
    ['カナ', 'データヘルス', 'ﾃﾞｰﾀﾍﾙｽ'],
    ['半濁点', 'パピプ', 'ﾊﾟﾋﾟﾌﾟ'],
    ['ヴとヷ', 'ヴヷ', 'ｳﾞﾜﾞ'],
    ['句読点', '「健診」、・。', '｢健診｣､･｡'],
    ['空白', 'R6 目標', 'R6　目標'],
    ['円', '¥', '￥'],
    ['丸', '〇〇〇〇', '○◯〇⭕'],
    ['横線', '--------', '－−–—―‐─ー'],
    ['波線', '~~~', '～〜∼'],
  ])('全角と半角、似た記号：%s', (_, a, b) => {
    expect(searchFold(a).folded).toBe(searchFold(b).folded);
    expect(found(b, a)).toEqual([b]);
    expect(found(b, a, only('width'))).toEqual([b]);
    expect(found(b, a, without('width'))).toEqual([]);
  });

  test('半角カナは、かなとも同じになる', () => {
    expect(found('ﾊﾞｲﾀﾙﾃﾞｰﾀ', 'ばいたる')).toEqual(['ﾊﾞｲﾀﾙ']);
    expect(found('ﾊﾞｲﾀﾙﾃﾞｰﾀ', 'ばいたる', without('kana'))).toEqual([]);
  });

  test('大文字と小文字', () => {
    expect(found('ＫＰＩとkpi', 'Kpi')).toEqual(['ＫＰＩ', 'kpi']);
    expect(found('KPIとkpi', 'kpi', without('case'))).toEqual(['kpi']);
    // its lower case is two characters, and no half of a letter is found
    expect(found('İ', 'i')).toEqual([]);
  });

  test('空白と改行は、そう言われたときだけ読み飛ばす', () => {
    expect(found('対 応\n項　目', '対応項目')).toEqual([]);
    expect(found('（対 応\n項　目 ）', '対応項目', only('spaces'))).toEqual(['対 応\n項　目']);
    expect(found('対応項目', '対 応', only('spaces'))).toEqual(['対応']);
    expect(found('目 標', '　', only('spaces'))).toEqual([]);
  });

  test('何も同じと見ないなら、打ったとおりだけを見つける', () => {
    fc.assert(
      fc.property(fc.constantFrom('か', 'カ', 'ｶ', 'A', 'a', 'ａ', '-', 'ー', '〇', '○', ' '), letter => {
        expect(found('かカｶAaａ-ー〇○ ', letter, exact)).toEqual([letter]);
      }),
    );
  });

  test('㈱ や ① は開かない', () => {
    expect(found('㈱山梨①', '株')).toEqual([]);
    expect(found('㈱山梨①', '1')).toEqual([]);
    expect(found('㈱山梨①', '㈱山梨①')).toEqual(['㈱山梨①']);
  });
});

describe('字の途中では見つけない', () => {
  test('濁点までで一字', () => {
    expect(found('ﾊﾞ', 'は')).toEqual([]);
    expect(found('ﾊﾞﾊ', 'ﾊ', exact)).toEqual(['ﾊ']);
    expect(found('か\u3099か', 'か')).toEqual(['か']);
    expect(found('か\u3099', 'が')).toEqual(['か\u3099']);
    expect(found('ヷ', 'わ')).toEqual([]);
    // ｱﾞ is no letter
    expect(found('ｱﾞ', 'ｱ')).toEqual(['ｱ']);
    expect(found('ｱﾞ', 'あ゛')).toEqual(['ｱﾞ']);
    // what begins within a letter hides nothing that begins right behind it
    expect(found('ﾊﾞﾞﾞ', 'ﾞﾞ', exact)).toEqual(['ﾞﾞ']);
  });

  test('サロゲートペアと字形の違い', () => {
    expect(found('𠮷田と吉田', '𠮷')).toEqual(['𠮷']);
    expect(found('𠮷', '\udfb7')).toEqual([]);
    expect(found('辻\u{e0100}さん', '辻')).toEqual(['辻\u{e0100}']);
    expect(found('辻\u{e0100}さん', '辻さ')).toEqual(['辻\u{e0100}さ']);
    expect(found('目標○\ufe0e達成', '〇')).toEqual(['○\ufe0e']);
  });

  test('重ならないように左から見つける', () => {
    expect(found('ハハハハハ', 'はは')).toHaveLength(2);
  });
});

test('全体が一致するものだけを見つける', () => {
  expect(found('計', '計', usualFolding, true)).toEqual(['計']);
  expect(found('合計', '計', usualFolding, true)).toEqual([]);
  expect(found('計計', '計', usualFolding, true)).toEqual([]);
  expect(found('ＡＢ', 'ab', usualFolding, true)).toEqual(['ＡＢ']);
});

test('空の言葉は何も見つけない', () => {
  expect(found('健診', '')).toEqual([]);
  expect(found('', '')).toEqual([]);
  expect(found('', '', usualFolding, true)).toEqual([]);
});

test('見つけたところだけを置き換える。$ に意味はない', () => {
  const replaced = (text: string, wanted: string, by: string) =>
    replaceMatches(text, findMatches(text, needleOf(wanted, usualFolding, false)), by);
  expect(replaced('ﾊﾞｽ健診とばす', 'バス', '巡回$&')).toBe('巡回$&健診と巡回$&');
  expect(replaced('令和6年度', '６', '7')).toBe('令和7年度');
  expect(replaced('𠮷田', '吉', '芳')).toBe('𠮷田');
});

/** Letters that fold, look alike or have to stay together, next to one another in every order. */
const pieces = [
  ...[
    'ﾊ',
    'ﾞ',
    'ﾟ',
    'ｱ',
    'ハ',
    'は',
    'ば',
    'バ',
    '\u3099',
    '\u309a',
    'か',
    'ガ',
    'ヷ',
    'わ',
    'ｳ',
    'ヴ',
    'ｰ',
    'ー',
  ],
  ...[
    'A',
    'Ａ',
    'a',
    'ａ',
    'İ',
    'ß',
    'Σ',
    'é',
    'e',
    '\u0301',
    '○',
    '〇',
    '◯',
    '-',
    '－',
    '−',
    '～',
    '〜',
    '~',
  ],
  ...[
    ' ',
    '　',
    '\n',
    '\u200b',
    '𠮷',
    '\ud842',
    '\udfb7',
    '辻',
    '\u{e0100}',
    '\ufe0f',
    '👍',
    '🏽',
    '㈱',
    '①',
    '神',
  ],
];
const letters = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map(parts => parts.join(''));
const text = fc.oneof(letters, anyText);
const folding = fc.record({
  kana: fc.boolean(),
  width: fc.boolean(),
  case: fc.boolean(),
  spaces: fc.boolean(),
});

describe('どんな文でも', () => {
  test('折り畳んだ字は、元の字の場所を順に指す', () => {
    fc.assert(
      fc.property(text, folding, (any, options) => {
        const { folded, at, ends } = searchFold(any, options);
        expect([at.length, ends.length]).toEqual([folded.length, folded.length]);
        expect(foldedText(any, options)).toBe(folded);
        for (const [index, start] of at.entries()) {
          expect(letterEnd(any, start)).toBe(ends[index]);
          const before = index > 0 && at[index - 1] !== start ? ends[index - 1] : 0;
          expect(start).toBeGreaterThanOrEqual(before ?? 0);
        }
      }),
    );
  });

  test('見つけた範囲の元の文は、折り畳むと探した言葉になる', () => {
    fc.assert(
      fc.property(
        text,
        fc.nat(),
        fc.nat(),
        text,
        folding,
        fc.boolean(),
        (any, a, b, other, options, mixed) => {
          const [from, to] = [a % (any.length + 1), b % (any.length + 1)].sort((x, y) => x - y);
          const wanted = mixed ? other.slice(0, 2) : any.slice(from, to);
          const needle = needleOf(wanted, options, false);
          for (const { start, end } of findMatches(any, needle)) {
            expect(searchFold(any.slice(start, end), options).folded).toBe(needle.folded);
            expect(end).toBeGreaterThan(start);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('字の切れ目から切れ目まで探した言葉と読めるところは、左から順に残らず見つける', () => {
    fc.assert(
      fc.property(letters, letters, fc.nat(), folding, (any, other, pick, options) => {
        const starts: number[] = [];
        for (let at = 0; at < any.length; at = letterEnd(any, at)) starts.push(at);
        const from = starts[pick % Math.max(1, starts.length)] ?? 0;
        const wanted = pick % 3 === 0 ? other.slice(0, 1) : any.slice(from, letterEnd(any, from));
        const needle = needleOf(wanted, options, false);
        expect(findMatches(any, needle)).toEqual(bySlices(any, needle.folded, options));
      }),
      { numRuns: 2000 },
    );
  });

  test('置き換えると、見つけた分だけ言葉が替わる', () => {
    fc.assert(
      fc.property(letters, letters, (any, other) => {
        const matches = findMatches(any, needleOf(other.slice(0, 2), usualFolding, false));
        const replaced = replaceMatches(any, matches, '<>');
        const kept = any.length - matches.reduce((sum, { start, end }) => sum + end - start, 0);
        expect(replaced.length).toBe(kept + matches.length * 2);
        expect(replaceMatches(any, matches, '')).toHaveLength(kept);
      }),
    );
  });
});

/** The same by trying every stretch of letters, from the left, without what is looked over at its ends. */
function bySlices(any: string, wanted: string, options: SearchFolding) {
  const found: { start: number; end: number }[] = [];
  if (wanted === '') return found;
  for (let start = 0; start < any.length; ) {
    const first = letterEnd(any, start);
    let end = foldedText(any.slice(start, first), options) === '' ? any.length : start;
    let match = false;
    while (end < any.length && !match) {
      end = letterEnd(any, end);
      match = foldedText(any.slice(start, end), options) === wanted;
    }
    if (match) found.push({ start, end });
    start = match ? end : first;
  }
  return found;
}

import { describe, expect, test } from 'vitest';
import {
  countText,
  emptyText,
  outcomeText,
  positionText,
  previewText,
  replacedPieces,
  snippet,
} from '../../../../renderer/features/find/findTexts.ts';
import type { ReplaceRefusal } from '../../../../shared/commands/find/replaceRefusal.ts';
import type { FoundText } from '../../../../shared/commands/findInPlan.ts';
import type { ReplacePreview } from '../../../../shared/commands/replaceInPlan.ts';
import { usualFolding } from '../../../../shared/domain/searchFold.ts';
import { findMatches, needleOf } from '../../../../shared/domain/textMatches.ts';

const matches = (text: string, needle: string) => findMatches(text, needleOf(needle, usualFolding, false));

function found(text: string, needle: string): FoundText {
  const place = { at: 'passage', passageId: 1, link: null } as const;
  return { place, field: 'text', index: 0, text, matches: matches(text, needle) };
}

function preview(text: string, after: string, refusal: ReplaceRefusal | null = null): ReplacePreview {
  return { found: found(text, 'バス'), after, refusal, losesItsName: false };
}

/** Hits in brackets. */
function shown(pieces: ReturnType<typeof snippet>): string {
  return pieces.map(({ text, isHit }) => (isHit ? `[${text}]` : text)).join('');
}

describe('件数', () => {
  test('場所の数と、二度ある場所があれば件数', () => {
    expect(countText([])).toBe('見つかりません。');
    expect(countText([found('バス', 'バス'), found('ばす健診', 'バス')])).toBe('2か所');
    expect(countText([found('バスとﾊﾞｽ', 'バス'), found('ばす', 'バス')])).toBe('2か所（3件）');
    expect(countText(Array.from({ length: 1234 }, () => found('バス', 'バス')))).toBe('1,234か所');
  });
  test('いまいるところ', () => {
    expect(positionText(-1)).toBe('');
    expect(positionText(1233)).toBe('、1,234番目');
  });
  test('見つからないときの手がかりは、絞っているときだけ', () => {
    const wide = {
      needle: '健診',
      folding: { ...usualFolding, spaces: true },
      whole: false,
      scope: 'document',
    } as const;
    expect(emptyText({ ...wide, needle: '' })).toContain('入力すると');
    expect(emptyText(wide)).toBe('');
    for (const change of [{ whole: true }, { scope: 'year' }, { folding: usualFolding }] as const) {
      expect(emptyText({ ...wide, ...change })).toContain('見つかることがあります');
    }
  });
});

describe('置換の結果', () => {
  const place = { at: 'section', sectionId: 1 } as const;
  const refused = (...reasons: ReplaceRefusal[]) =>
    reasons.map(reason => ({ place, field: 'mark' as const, reason }));

  test('替えた数、替えられない数とそのわけ', () => {
    expect(outcomeText({ replaced: 12, unchanged: 0, refused: [] })).toBe('12か所を置換しました。');
    expect(outcomeText({ replaced: 12, unchanged: 1, refused: refused('mark', 'notAFigure', 'mark') })).toBe(
      '12か所を置換しました。3か所は置き換えられません（数値として読めなくなる 1か所、評価は対象外 2か所）。1か所は、置き換えても同じです。',
    );
    expect(outcomeText({ replaced: 0, unchanged: 0, refused: refused('computed') })).toBe(
      '置換したところはありません。1か所は置き換えられません（計算で決まる欄 1か所）。',
    );
  });
  test('置換の前にも同じことを言う', () => {
    expect(
      previewText([preview('バス', '巡回'), preview('バス', 'バス'), preview('バス', 'バス', 'fixed')]),
    ).toBe(
      '1か所を置き換えます。1か所は置き換えられません（この画面では変えられない欄 1か所）。1か所は、置き換えても同じです。',
    );
    expect(previewText([])).toBe('置き換わるところはありません。');
  });
});

describe('見つけた言葉のまわり', () => {
  test('言葉を目立たせ、改行は一行にする', () => {
    expect(shown(snippet('ﾊﾞｽ健診と\n ばす', matches('ﾊﾞｽ健診と\n ばす', 'バス')))).toBe('[ﾊﾞｽ]健診と [ばす]');
    expect(shown(snippet('健診', []))).toBe('健診');
  });
  test('長い文は、最初の言葉の少し前から', () => {
    const text = `${'あ'.repeat(50)}バス${'い'.repeat(300)}バス`;
    const line = shown(snippet(text, matches(text, 'バス')));
    expect(line.startsWith(`…${'あ'.repeat(10)}[バス]い`)).toBe(true);
    expect(line.endsWith('い…')).toBe(true);
    expect(line).toHaveLength(160 + 4);
  });
  test('サロゲートペアの途中では切らない', () => {
    const text = `${'𠮷'.repeat(50)}aバス${'𠮷'.repeat(100)}`;
    const halves = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
    expect(shown(snippet(text, matches(text, 'バス')))).not.toMatch(halves);
  });
  test('長さの切れ目にかかる言葉も、途中まで目立つ', () => {
    const text = `${'バス'.repeat(100)}`;
    const pieces = snippet(text, matches(text, 'バス'));
    expect(pieces.map(({ text: piece }) => piece).join('')).toBe(`${'バス'.repeat(80)}…`);
    expect(pieces.filter(({ isHit }) => isHit)).toHaveLength(80);
  });
  test('置換後は、入れた言葉を目立たせる。書き直されていれば目立たせない', () => {
    const replaced = (text: string, stored: string, by: string) =>
      shown(replacedPieces(preview(text, stored), by));
    expect(replaced('ﾊﾞｽ健診とばす', '巡回車健診と巡回車', '巡回車')).toBe('[巡回車]健診と[巡回車]');
    expect(replaced('ﾊﾞｽ健診', '健診', '')).toBe('健診');
    expect(replaced('バス5', '5％', '')).toBe('5％');
    expect(replaced('バス5', '６5', '6')).toBe('６5');
  });
});

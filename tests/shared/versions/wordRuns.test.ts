import { describe, expect, test } from 'vitest';
import { type TextRun, wordRuns } from '../../../shared/versions/wordRuns.ts';

/** 「前年度から[-13-]{+15+}人」 */
const marked = (before: string, after: string) =>
  wordRuns(before, after)
    .map(({ text, kind }) => ({ same: text, removed: `[-${text}-]`, added: `{+${text}+}` })[kind])
    .join('');
const side = (runs: readonly TextRun[], without: TextRun['kind']) =>
  runs
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('');

describe('語ごとの違い', () => {
  test('変わった語だけに印が付き、数値は桁区切りや▲・％まで一つの語', () => {
    expect(
      marked('５会場で実施し、受診者は1,067人となった。', '７会場で実施し、受診者は1,076人となった。'),
    ).toBe('[-５-]{+７+}会場で実施し、受診者は[-1,067-]{+1,076+}人となった。');
    expect(marked('前年度差は▲5.3％である。', '前年度差は5.3％である。')).toBe(
      '前年度差は[-▲5.3％-]{+5.3％+}である。',
    );
    expect(marked('電話で勧奨した。', '訪問で勧奨した。')).toBe('[-電話-]{+訪問+}で勧奨した。');
  });

  test('加わった文・消えた文は、文の切れ目で示す', () => {
    const [first, second] = ['通知を送付した。', '電話で勧奨した。'];
    expect(marked(`5${first}`, `7${first}\n${second}`)).toBe(`[-5-]{+7+}${first}{+\n${second}+}`);
    expect(marked(`5${first}\n${second}`, `7${first}`)).toBe(`[-5-]{+7+}${first}[-\n${second}-]`);
    expect(marked('', first)).toBe(`{+${first}+}`);
    expect(marked(first, first)).toBe(first);
  });

  test('ほとんど共通する語のない文は、丸ごと書き換えられたものとして示す', () => {
    const before = '業務改善の会議を毎月開いて担当者の意見を聴取している。';
    const after = '健診機関へ改善を求める文書を送り、説明会にも出席を依頼。';
    expect(marked(before, after)).toBe(`[-${before}-]{+${after}+}`);
  });

  test('非常に長い文も、両方の文を失わずにすぐ比べ終わる', () => {
    const words = ['実施', '勧奨', 'した', '。', '事業所', '1,234', '件', '増加', '\n', '健診', '保険者'];
    const long = (step: number) =>
      Array.from({ length: 8000 }, (_, index) => words[(index * step + (index >> 3)) % words.length]).join(
        '',
      );
    const [before, after] = [long(3), long(7)];
    const started = performance.now();
    const runs = wordRuns(before, after);
    expect(performance.now() - started).toBeLessThan(2000);
    expect(side(runs, 'added')).toBe(before);
    expect(side(runs, 'removed')).toBe(after);
  });
});

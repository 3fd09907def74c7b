import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sheetNames } from '../../../shared/export/sheetNames.ts';

test('シート名に使えない字と長すぎる名前を直し、重なれば番号を付ける', () => {
  expect(sheetNames(['a/b:c', "'表'", '', 'History', '表', 'ＫＰＩ', 'kpi'])).toEqual([
    'a b c',
    '表',
    'シート',
    'シート（2）',
    '表（2）',
    'ＫＰＩ',
    'kpi（2）',
  ]);
  expect(sheetNames(['あ'.repeat(40), 'あ'.repeat(50)])).toEqual([
    'あ'.repeat(31),
    `${'あ'.repeat(28)}（2）`,
  ]);
});

test('どんな題名からも、Excelが受け付ける互いに違う名前ができる', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 60 }), { maxLength: 12 }), titles => {
      const names = sheetNames(titles);
      expect(new Set(names.map(name => name.normalize('NFKC').toLowerCase())).size).toBe(titles.length);
      for (const name of names) {
        expect(name.length).toBeGreaterThan(0);
        expect(name.length).toBeLessThanOrEqual(31);
        expect(name).not.toMatch(/[\\/?*[\]:\p{Cc}\p{Surrogate}]|^'|'$/u);
      }
    }),
    { numRuns: 300 },
  );
});

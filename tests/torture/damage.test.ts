import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolders } from '../support/temporaryFolder.ts';
import { breakPages, flipBits } from './damage.ts';
import { richDocument } from './richDocument.ts';

const folder = temporaryFolders();

test('壊れた頁は必ず見つかり、壊れた文書のファイルには手を加えない', () => {
  const { damages, missed, touched } = breakPages(richDocument(folder()), join(folder(), 'pages'));
  expect(damages).toBeGreaterThan(100);
  expect(missed).toEqual([]);
  expect(touched).toBe(0);
});

test('値の1ビットが化けても見つかる。SQLiteの検査だけでは見つからない', () => {
  const report = flipBits(richDocument(folder()), join(folder(), 'bits'), 300);
  expect(report.missed).toEqual([]);
  expect(report.touched).toBe(0);
  expect(report.passedByIntegrityCheck).toBeGreaterThan(20);
});

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { keptSpaces } from '../../../../renderer/grid/clipboard/keptSpaces.ts';
import {
  type CopiedBlock,
  readClipboardHtml,
} from '../../../../renderer/grid/clipboard/parseClipboardHtml.ts';
import { parseClipboardText } from '../../../../renderer/grid/clipboard/parseClipboardText.ts';
import { writeClipboardHtml } from '../../../../renderer/grid/clipboard/writeClipboardHtml.ts';
import { writeClipboardText } from '../../../../renderer/grid/clipboard/writeClipboardText.ts';
import { nastyCells } from '../../../support/clipboardSheets/nastyCells.ts';
import { noBrowser } from './noBrowser.ts';

function fixture(name: string): string {
  const bytes = readFileSync(fileURLToPath(new URL(`../../../fixtures/clipboard/${name}`, import.meta.url)));
  return (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

/** A paste of both, as the grid reads it. */
function pasted(html: string, text: string): CopiedBlock {
  const read = readClipboardHtml(fixture(html), noBrowser);
  if (read === null || read === 'tooLarge') throw new Error('no table');
  return keptSpaces(read, parseClipboardText(fixture(text)));
}

test('LibreOffice が書いた 500行 12列は、一字も変わらずに読める', () => {
  const { cells, filled } = pasted('libreoffice-large.html.gz', 'libreoffice-large.txt.gz');
  expect(cells).toEqual(nastyCells());
  expect(filled).toBeNull();
});

test('LibreOffice の結合したセル、改行、数、率、日付は見えているとおりに読め、結合は埋めることもできる', () => {
  const { cells, filled } = pasted('libreoffice-form.html', 'libreoffice-form.txt');
  expect(cells).toEqual([
    ['区分', 'R６目標\n（件）', '', '時点'],
    ['', '協会', '委託', ''],
    ['初回', '1,234', '89.1%', '2025/3/31'],
    ['0012', '▲5.3%', '', '1-2'],
  ]);
  expect(filled?.slice(0, 2)).toEqual([
    ['区分', 'R６目標\n（件）', 'R６目標\n（件）', '時点'],
    ['区分', '協会', '委託', '時点'],
  ]);
});

test('この表から写した 500行 12列は、LibreOffice で開いても一字も変わらない', () => {
  expect(pasted('ours-opened.html.gz', 'ours-opened.txt.gz').cells).toEqual(nastyCells());
  expect(parseClipboardText(fixture('ours-text-opened.txt.gz'))).toEqual(nastyCells());
});

test('LibreOffice に開かせたものは、いまも書くものと同じである（違えば見本を作り直す）', () => {
  const hash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16);
  const cells = nastyCells();
  expect([hash(writeClipboardHtml(cells)), hash(writeClipboardText(cells))]).toEqual([
    '44d8aa843d83a6ac',
    '6a381ed24a778e82',
  ]);
});

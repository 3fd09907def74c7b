import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeClipboardHtml } from '../../../renderer/grid/clipboard/writeClipboardHtml.ts';
import { writeClipboardText } from '../../../renderer/grid/clipboard/writeClipboardText.ts';
import { flatSheet, type SheetCell } from './flatSheet.ts';
import { nastyCells } from './nastyCells.ts';

// What LibreOffice is given to open (tests/fixtures/clipboard/README.md). `node makeSheets.ts <folder>`
const folder = process.argv[2] ?? '.';
const write = (name: string, content: string) => writeFileSync(join(folder, name), content);

const figure = (type: 'float' | 'percentage' | 'date', value: string, text: string): SheetCell => ({
  text,
  value: { type, value },
});

const form: (SheetCell | null)[][] = [
  [{ text: '区分', rows: 2 }, { text: 'R６目標\n（件）', columns: 2 }, null, { text: '時点', rows: 2 }],
  [null, { text: '協会' }, { text: '委託' }, null],
  [
    { text: '初回' },
    figure('float', '1234', '1,234'),
    figure('percentage', '0.891', '89.1%'),
    figure('date', '2025-03-31', '2025/3/31'),
  ],
  [{ text: '0012' }, { text: '▲5.3%' }, { text: '' }, { text: '1-2' }],
];

const cells = nastyCells();
write('form.fods', flatSheet(form));
write('large.fods', flatSheet(cells.map(row => row.map(text => ({ text })))));
write(
  'ours.html',
  `<html><head><meta charset="utf-8"></head><body>${writeClipboardHtml(cells)}</body></html>`,
);
write('ours-text.csv', writeClipboardText(cells));

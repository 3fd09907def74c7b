import { describe, expect, test } from 'vitest';
import { parseWorkbook } from '../../../electron/excel/parseWorkbook.ts';
import { addressOf } from '../../../shared/reading/workbookCells.ts';
import { fixture, refusal } from './support.ts';

function texts(bytes: Uint8Array, fileName = '表.csv'): Record<string, string> {
  const cells = parseWorkbook(bytes, fileName).sheets[0]?.cells ?? [];
  return Object.fromEntries(cells.map(cell => [addressOf(cell.row, cell.column), cell.text]));
}

describe('CSV などの文字の表', () => {
  test('CP932 の本物のファイルが、①や％も化けずに読める', () => {
    const book = parseWorkbook(fixture('legacy-monthly-rates.csv'), 'legacy-monthly-rates.csv');
    expect(book).toMatchObject({ format: 'csv' });
    expect(book.sheets).toHaveLength(1);
    expect(book.sheets[0]).toMatchObject({ name: 'legacy-monthly-rates', hidden: false, merges: [] });
    const all = book.sheets[0]?.cells.map(c => c.text).join() ?? '';
    expect(all).toContain('②');
    expect(all).toContain('％');
    expect(all).not.toMatch(/\ufffd|\r/);
  });

  test('文字はそのまま: 先頭の 0、空白、引用符、全角が残り、すべて文字列になる', () => {
    const csv = Buffer.from('0123, 54.1% ,"a ""b"" c",１２３\n,,=1+1');
    expect(texts(csv)).toEqual({ A1: '0123', B1: ' 54.1% ', C1: 'a "b" c', D1: '１２３', C2: '=1+1' });
    const [sheet] = parseWorkbook(csv, '表.csv').sheets;
    expect(new Set(sheet?.cells.map(c => c.content.kind))).toEqual(new Set(['text']));
  });

  test('改行が CRLF・LF・CR と混ざっても行は同じ、セルの中の改行は一つ', () => {
    expect(texts(Buffer.from('a,"b\r\nc"\r\n\r\nd,e\nf,g\rh,i'))).toEqual({
      A1: 'a',
      B1: 'b\nc',
      A3: 'd',
      B3: 'e',
      A4: 'f',
      B4: 'g',
      A5: 'h',
      B5: 'i',
    });
  });

  test.each([
    ['UTF-8', Buffer.from('支部,山梨')],
    ['BOM 付き UTF-8', Buffer.from('\ufeff支部,山梨')],
    ['UTF-16LE', Buffer.from('\ufeff支部,山梨', 'utf16le')],
    ['Shift_JIS', Buffer.from([0x8e, 0x78, 0x95, 0x94, 0x2c, 0x8e, 0x52, 0x97, 0x9c])],
  ])('%s', (_, bytes) => {
    expect(texts(bytes)).toEqual({ A1: '支部', B1: '山梨' });
  });

  test('タブ区切りは .tsv でも .txt でも読める', () => {
    expect(texts(Buffer.from('1,138\t件'), '表.tsv')).toEqual({ A1: '1,138', B1: '件' });
    expect(texts(Buffer.from('1,138\t件'), '表.txt')).toEqual({ A1: '1,138', B1: '件' });
  });

  test('閉じない引用符は壊れたファイル、どの文字コードでもない文字は表ではない', async () => {
    expect(await refusal(() => texts(Buffer.from('a,"b\nc,d')))).toEqual({
      code: 'workbookDamaged',
      detail: '表.csv',
    });
    expect((await refusal(() => texts(Buffer.from([0x61, 0x2c, 0xff, 0xa0, 0xfd])))).code).toBe(
      'notAWorkbook',
    );
  });
});

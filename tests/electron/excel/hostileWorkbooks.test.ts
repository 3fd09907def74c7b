import { describe, expect, test } from 'vitest';
import { freezePrototypes } from '../../../electron/excel/freezePrototypes.ts';
import { parseWorkbook } from '../../../electron/excel/parseWorkbook.ts';
import { patchWorkbook } from '../../../electron/excel/patchWorkbook.ts';
import { readWorkbookCells } from '../../../electron/excel/readWorkbook.ts';
import { sheetLimits } from '../../../electron/excel/sheetLimits.ts';
import { decimalText } from '../../../shared/domain/decimalText.ts';
import { doctype, good, hostileFiles, row, sheetName, withPart } from '../../support/hostileFiles.ts';
import { cellsOf, fixture, refusal, workbook, worksheet, zip } from './support.ts';

describe('危ないファイル・壊れたファイルは、理由を付けて断る', () => {
  test.each(hostileFiles)(
    '$what → $code',
    { timeout: 30_000 },
    async ({ code, bytes, fileName = '表.xlsx' }) => {
      expect(await refusal(() => parseWorkbook(bytes(), fileName))).toEqual({ code, detail: fileName });
    },
  );

  test('対になる無事なブックは読める（断りすぎない）', () => {
    expect(
      cellsOf(
        parseWorkbook(zip(good(), `comment PK\u0005\u0006 inside${'.'.repeat(40)}`), '表.xlsx'),
        '表',
      ).get('A1')?.text,
    ).toBe('1');
  });

  test('一文字ずつ壊しても、断るか読むかのどちらかで、時間内に終わる', { timeout: 120_000 }, async () => {
    const original = workbook({ sheets: { 表: row }, strings: '<si><t>a</t></si>', formats: ['0%'] });
    const outcomes = new Set<string>();
    for (let at = 0; at < original.length; at += 7) {
      const bytes = Buffer.from(original);
      bytes[at] = (bytes[at] ?? 0) ^ 0xff;
      try {
        parseWorkbook(bytes, '表.xlsx');
        outcomes.add('read');
      } catch (error) {
        outcomes.add(error instanceof Error ? error.name : 'thrown');
      }
    }
    expect([...outcomes].sort()).toEqual(['AppError', 'read']);
  });

  test('注釈やシート名から Object.prototype を汚せない', async () => {
    const book = workbook({
      sheets: { __proto__x: row, constructor: row },
      more: [
        {
          name: 'xl/comments1.xml',
          data: '<comments><commentList><comment ref="__proto__"/></commentList></comments>',
        },
      ],
    });
    const before = Object.getOwnPropertyNames(Object.prototype).length;
    const { sheets } = await readWorkbookCells(book, '表.xlsx');
    expect(sheets.map(s => s.cells.length)).toEqual([1, 1]);
    expect(Object.getOwnPropertyNames(Object.prototype)).toHaveLength(before);
  });

  test('書き戻しも同じ門を通る', async () => {
    const edit = { sheet: '表', address: 'A1', value: { kind: 'number', value: decimalText('2') } } as const;
    for (const [bytes, code] of [
      [withPart(sheetName, part => ({ data: doctype + String(part.data) })), 'workbookUnsafe'],
      [withPart(sheetName, () => ({ data: '<worksheet><sheetData><row>' })), 'workbookDamaged'],
      [fixture('legacy-debt-recovery.xls'), 'writeBackUnsupported'],
      [fixture('legacy-monthly-rates.csv'), 'writeBackUnsupported'],
      [Buffer.from('%PDF-1.7'), 'notAWorkbook'],
      [Buffer.alloc(0), 'workbookEmpty'],
    ] as const) {
      expect(await refusal(() => patchWorkbook(bytes, [edit], '表'))).toEqual({ code, detail: '表' });
    }
  });
});

test('セルが多すぎるシートは、途中で断る', async () => {
  const cells = (count: number) =>
    zip(
      good().map(part =>
        part.name === sheetName
          ? {
              ...part,
              data: worksheet(`<sheetData><row>${'<c/>'.repeat(count)}</row></sheetData>`),
              stored: true,
            }
          : part,
      ),
    );
  const across = '<c/>'.repeat(sheetLimits.columns);
  const many = worksheet(
    `<sheetData>${`<row>${across}</row>`.repeat(sheetLimits.cells / sheetLimits.columns + 1)}</sheetData>`,
  );
  const full = zip(
    good().map(part => (part.name === sheetName ? { ...part, data: many, stored: true } : part)),
  );
  expect((await refusal(() => parseWorkbook(full, '表.xlsx'))).code).toBe('workbookTooLarge');
  expect((await refusal(() => parseWorkbook(cells(sheetLimits.columns + 1), '表.xlsx'))).code).toBe(
    'workbookDamaged',
  );
  expect(parseWorkbook(cells(1000), '表.xlsx').sheets[0]?.cells).toEqual([]);
});

test('凍らせた後は、組み込みの型に書き込めない', () => {
  // In a thread of its own this is what stands between a parser's slip and the rest of the parse.
  const script = `${freezePrototypes.toString()}; freezePrototypes(); 'use strict';
    try { (() => { 'use strict'; Object.prototype.polluted = 1; })(); 'written' } catch { 'refused' }`;
  const { runInNewContext } = process.getBuiltinModule('node:vm');
  expect(runInNewContext(script)).toBe('refused');
});

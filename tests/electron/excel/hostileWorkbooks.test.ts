import { describe, expect, test } from 'vitest';
import { CFB } from 'xlsx';
import { freezePrototypes } from '../../../electron/excel/freezePrototypes.ts';
import { parseWorkbook } from '../../../electron/excel/parseWorkbook.ts';
import { patchWorkbook } from '../../../electron/excel/patchWorkbook.ts';
import { readWorkbookCells } from '../../../electron/excel/readWorkbook.ts';
import { prepareSheet, sheetLimits } from '../../../electron/excel/sheetGate.ts';
import { archiveLimits } from '../../../electron/excel/zipArchive.ts';
import { decimalText } from '../../../shared/domain/decimalText.ts';
import type { AppErrorCode } from '../../../shared/errors/appError.ts';
import {
  cellsOf,
  fixture,
  refusal,
  type TestPart,
  workbook,
  workbookParts,
  worksheet,
  zip,
} from './support.ts';

const row = '<row r="1"><c r="A1"><v>1</v></c></row>';
const good = () => workbookParts({ sheets: { 表: row } });

function withPart(name: string, change: (part: TestPart) => Partial<TestPart>): Buffer {
  return zip(good().map(part => (part.name === name ? { ...part, ...change(part) } : part)));
}

const sheetName = 'xl/worksheets/sheet1.xml';
const doctype = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>';
const oleMagic = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/** A part whose bytes hide a whole other part, which the directory names too. */
function overlapping(): Buffer {
  const hidden = zip([{ name: 'b.xml', data: '<b/>', stored: true }]);
  const centralStart = hidden.readUInt32LE(hidden.length - 6);
  const outer = zip([...good(), { name: 'a.bin', data: hidden.subarray(0, centralStart), stored: true }]);
  const header = Buffer.from(hidden.subarray(centralStart, -22));
  header.writeUInt32LE(outer.indexOf(hidden.subarray(0, centralStart)), 42);
  const end = Buffer.from(outer.subarray(-22));
  for (const at of [8, 10]) end.writeUInt16LE(end.readUInt16LE(at) + 1, at);
  end.writeUInt32LE(end.readUInt32LE(12) + header.length, 12);
  return Buffer.concat([outer.subarray(0, -22), header, end]);
}

/** One bit of a part turned over; sizes and structure stay whole. */
function bitFlipped(): Buffer {
  const bytes = zip(good().map(part => ({ ...part, stored: true })));
  const at = bytes.indexOf('<v>1</v>') + 3;
  bytes.write('2', at);
  return bytes;
}

/** An .xls as Excel writes it under a password: a FILEPASS record right behind the first one. */
function protectedXls(): Buffer {
  const container = CFB.read(fixture('legacy-debt-recovery.xls'), { type: 'buffer' });
  const stream = CFB.find(container, '/Workbook');
  const content = Buffer.from(stream.content);
  const first = 4 + content.readUInt16LE(2);
  const filePass = Buffer.alloc(4 + 54);
  filePass.writeUInt16LE(0x2f, 0);
  filePass.writeUInt16LE(54, 2);
  for (const at of [4, 6, 8]) filePass.writeUInt16LE(1, at);
  stream.content = Buffer.concat([content.subarray(0, first), filePass, content.subarray(first)]);
  stream.size = stream.content.length;
  return CFB.write(container, { type: 'buffer' });
}

/** Deterministic noise, so that a failure can be repeated. */
function noise(length: number, seed: number): Buffer {
  const bytes = Buffer.alloc(length);
  let state = seed;
  for (let at = 0; at < length; at++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    bytes[at] = state >>> 24;
  }
  return bytes;
}

const CASES: [what: string, code: AppErrorCode, bytes: () => Buffer, fileName?: string][] = [
  ['0 バイト', 'workbookEmpty', () => Buffer.alloc(0)],
  ['PDF', 'notAWorkbook', () => Buffer.from('%PDF-1.7\n1 0 obj')],
  [
    'HTML',
    'notAWorkbook',
    () => Buffer.from('\ufeff<html><table><tr><td>1</td></tr></table></html>'),
    '表.xls',
  ],
  ['XHTML', 'notAWorkbook', () => Buffer.from('<?xml version="1.0"?><html></html>')],
  [
    'XML スプレッドシート 2003',
    'workbookUnsafe',
    () => Buffer.from('<?xml version="1.0"?><Workbook/>'),
    '表.xls',
  ],
  ['でたらめなバイト列', 'notAWorkbook', () => noise(5000, 7)],
  ['.csv という名のでたらめなバイト列', 'notAWorkbook', () => noise(5000, 8), '表.csv'],
  ['区切りのある文章だが .xlsx という名', 'notAWorkbook', () => Buffer.from('a,b\n1,2')],
  ['区切りのない文章', 'notAWorkbook', () => Buffer.from('これは議事録です。\n以上'), 'メモ.txt'],
  [
    'パスワード付き',
    'workbookEncrypted',
    () => Buffer.concat([oleMagic, Buffer.alloc(2000), Buffer.from('EncryptedPackage\0', 'utf16le')]),
  ],
  ['重なり合う部品', 'workbookUnsafe', overlapping],
  ['中身が一ビット化けた部品', 'workbookDamaged', bitFlipped],
  ['パスワード付きの .xls', 'workbookEncrypted', protectedXls, '表.xls'],
  [
    'Excel でない OLE（.doc など）',
    'notAWorkbook',
    () => Buffer.concat([oleMagic, Buffer.alloc(4096)]),
    '表.xls',
  ],
  ['名前が ~$ で始まる', 'workbookLockFile', () => fixture('yamanashi-kpi-summary.xlsx'), '~$kpi.xlsx'],
  [
    'Excel の所有者ファイルの中身',
    'workbookLockFile',
    () => Buffer.concat([Buffer.from([4]), Buffer.from('user'), Buffer.alloc(160, 0x20)]),
    'kpi.xlsx',
  ],
  ['途中で切れた', 'workbookDamaged', () => fixture('yamanashi-kpi-summary.xlsx').subarray(0, 9000)],
  ['末尾の 40 バイトがない', 'workbookDamaged', () => zip(good()).subarray(0, -40)],
  ['普通の zip', 'notAWorkbook', () => zip([{ name: 'memo.txt', data: 'x' }])],
  [
    'Word 文書',
    'notAWorkbook',
    () => withPart('xl/workbook.xml', () => ({ data: '<w:document xmlns:w="w"/>' })),
  ],
  [
    '同じ名前の部品が二つ',
    'workbookUnsafe',
    () => zip([...good(), { name: 'XL/worksheets/Sheet1.xml', data: worksheet('') }]),
  ],
  [
    '二つの名前を名乗る部品',
    'workbookUnsafe',
    () => withPart(sheetName, () => ({ lieLocalName: 'xl/worksheets/sheetX.xml' })),
  ],
  ['外へ出る名前', 'workbookUnsafe', () => zip([...good(), { name: '../evil.xml', data: 'x' }])],
  ['区切りが \\ の名前', 'workbookUnsafe', () => zip([...good(), { name: 'xl\\evil.xml', data: 'x' }])],
  [
    'リンク',
    'workbookUnsafe',
    () => zip([...good(), { name: 'link', data: '/etc/passwd', attributes: 0xa1ff0000 }]),
  ],
  ['暗号化された部品', 'workbookEncrypted', () => withPart(sheetName, () => ({ flags: 1 }))],
  [
    '大きさを偽る（膨らむ）部品',
    'workbookUnsafe',
    () => withPart(sheetName, () => ({ data: ' '.repeat(5_000_000), lieSize: 1000 })),
  ],
  [
    '大きさを偽る（足りない）部品',
    'workbookDamaged',
    () => withPart(sheetName, part => ({ lieSize: part.data.length + 10 })),
  ],
  [
    '爆弾の比率',
    'workbookUnsafe',
    () =>
      withPart(sheetName, () => ({ data: worksheet(`<sheetData>${' '.repeat(20_000_000)}</sheetData>`) })),
  ],
  [
    '大きすぎると名乗る部品',
    'workbookTooLarge',
    () => withPart(sheetName, () => ({ lieSize: archiveLimits.partSize + 1 })),
  ],
  [
    '部品が多すぎる',
    'workbookTooLarge',
    () =>
      zip([
        ...good(),
        ...Array.from({ length: 5001 }, (_, at) => ({ name: `x${at}`, data: '', stored: true })),
      ]),
  ],
  [
    'シートの DOCTYPE',
    'workbookUnsafe',
    () => withPart(sheetName, part => ({ data: doctype + String(part.data) })),
  ],
  [
    'シートの UTF-16 の DOCTYPE',
    'workbookUnsafe',
    () => withPart(sheetName, part => ({ data: Buffer.from(`\ufeff${doctype}${part.data}`, 'utf16le') })),
  ],
  [
    'ブックの DOCTYPE',
    'workbookUnsafe',
    () => withPart('xl/workbook.xml', part => ({ data: doctype + String(part.data) })),
  ],
  [
    '読まない部品の DOCTYPE',
    'workbookUnsafe',
    () => zip([...good(), { name: 'docProps/app.xml', data: `${doctype}<a/>` }]),
  ],
  [
    'Shift_JIS と名乗る部品',
    'workbookUnsafe',
    () => withPart(sheetName, part => ({ data: `<?xml version="1.0" encoding="Shift_JIS"?>${part.data}` })),
  ],
  [
    'シート全体の結合が五つ',
    'workbookUnsafe',
    () =>
      withPart(sheetName, () => ({
        data: worksheet(
          `<sheetData/><mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(5)}</mergeCells>`,
        ),
      })),
  ],
  ['指す先のないシート', 'workbookDamaged', () => zip(good().filter(part => part.name !== sheetName))],
  [
    '指す先のない文字列',
    'workbookDamaged',
    () =>
      workbook({
        sheets: { 表: '<row r="1"><c r="A1" t="s"><v>99</v></c></row>' },
        strings: '<si><t>a</t></si>',
      }),
  ],
  [
    'バイナリーブック（.xlsb）',
    'workbookUnsafe',
    () =>
      zip(
        good().map(part => ({
          ...part,
          name: part.name.replace('workbook.xml', 'workbook.bin'),
          data: String(part.data).replace('xl/workbook.xml', 'xl/workbook.bin'),
        })),
      ),
  ],
];

describe('危ないファイル・壊れたファイルは、理由を付けて断る', () => {
  test.each(CASES)('%s → %s', async (_, code, bytes, fileName = '表.xlsx') => {
    expect(await refusal(() => parseWorkbook(bytes(), fileName))).toEqual({ code, detail: fileName });
  });

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

describe('シートの門', () => {
  const prepare = (xml: string) => prepareSheet(Buffer.from(xml), 'sheet1.xml').toString();

  test('dimension は取り除かれ、ほかは一文字も変わらない', () => {
    const xml = worksheet(
      '<dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c r="A1" t="str"><v>表 <dimension/></v></c></row></sheetData>',
    );
    const blanked = xml.replace(/<dimension ref[^>]*>/, tag => ' '.repeat(tag.length));
    expect(prepare(xml)).toBe(blanked);
  });

  test('セルが多すぎるシートは読み始めない', async () => {
    const cells = (count: number) => worksheet(`<sheetData><row>${'<c/>'.repeat(count)}</row></sheetData>`);
    expect((await refusal(() => prepare(cells(sheetLimits.cells + 1)))).code).toBe('workbookTooLarge');
    expect(prepare(cells(1000))).toContain('<c/>');
  });
});

test('凍らせた後は、組み込みの型に書き込めない', () => {
  // In a thread of its own this is what stands between a parser's slip and the rest of the parse.
  const script = `${freezePrototypes.toString()}; freezePrototypes(); 'use strict';
    try { (() => { 'use strict'; Object.prototype.polluted = 1; })(); 'written' } catch { 'refused' }`;
  const { runInNewContext } = process.getBuiltinModule('node:vm');
  expect(runInNewContext(script)).toBe('refused');
});

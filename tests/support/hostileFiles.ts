import { extname } from 'node:path';
import { CFB } from 'xlsx';
import { archiveLimits } from '../../electron/excel/zipArchive.ts';
import type { AppErrorCode } from '../../shared/errors/appError.ts';
import {
  fixture,
  type TestPart,
  workbook,
  workbookParts,
  worksheet,
  zip,
} from '../electron/excel/support.ts';

/** A file that must be refused, and with which sentence. */
export interface HostileFile {
  what: string;
  code: AppErrorCode;
  bytes: () => Buffer;
  fileName?: string;
}

export const row = '<row r="1"><c r="A1"><v>1</v></c></row>';
export const good = () => workbookParts({ sheets: { 表: row } });

export function withPart(name: string, change: (part: TestPart) => Partial<TestPart>): Buffer {
  return zip(good().map(part => (part.name === name ? { ...part, ...change(part) } : part)));
}

export const sheetName = 'xl/worksheets/sheet1.xml';
export const doctype = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>';
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
    '表のない HTML',
    'notAWorkbook',
    () => Buffer.from('\ufeff<html><p>ログインしてください</p></html>'),
    '表.xls',
  ],
  ['XHTML', 'notAWorkbook', () => Buffer.from('<?xml version="1.0"?><html></html>')],
  ['シートのない XML', 'notAWorkbook', () => Buffer.from('<?xml version="1.0"?><Workbook/>'), '表.xls'],
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

/** Deterministic: the same workbook cut off at so many places. */
function cutOff(file: string, places: number): typeof CASES {
  const whole = fixture(file);
  return Array.from({ length: places }, (_, at) => {
    const share = (at + 1) / (places + 1);
    const bytes = () => whole.subarray(0, Math.floor(whole.length * share));
    return [`${file} の初めの ${Math.round(share * 100)}%`, 'workbookDamaged', bytes, `表${extname(file)}`];
  });
}

/** What the text of a sheet part becomes, packed as it would come. */
function bigSheet(data: () => Buffer | string, stored = false): () => Buffer {
  return () => withPart(sheetName, () => ({ data: data(), stored }));
}

/** Takes long to make, and would take much to read. */
const HEAVY: typeof CASES = [
  ['1 GB に膨らむ zip 爆弾', 'workbookTooLarge', bigSheet(() => Buffer.alloc(2 ** 30, 0x20))],
  ['200 MB に膨らむ zip 爆弾', 'workbookUnsafe', bigSheet(() => Buffer.alloc(200 * 2 ** 20, 0x20))],
  [
    '300 MB のシート',
    'workbookTooLarge',
    bigSheet(() =>
      worksheet(`<sheetData>${'<row><c><v>1234567</v></c></row>'.repeat(9_400_000)}</sheetData>`),
    ),
  ],
  [
    '90 MB の一つの文字列',
    'workbookTooLarge',
    bigSheet(
      () => worksheet(`<sheetData><row><c t="str"><v>${'あ'.repeat(30_000_000)}</v></c></row></sheetData>`),
      true,
    ),
  ],
  [
    '16,384 × 1,048,576 と名乗り、その全行に結合',
    'workbookUnsafe',
    bigSheet(() =>
      worksheet(
        `<dimension ref="A1:XFD1048576"/><sheetData/><mergeCells>${'<mergeCell ref="A1:XFD1"/>'.repeat(1000)}</mergeCells>`,
      ),
    ),
  ],
  [
    '600 万セルのシート',
    'workbookTooLarge',
    bigSheet(
      () => worksheet(`<sheetData>${`<row>${'<c/>'.repeat(10_000)}</row>`.repeat(600)}</sheetData>`),
      true,
    ),
  ],
  [
    '実体が膨らむ爆弾（billion laughs）',
    'workbookUnsafe',
    bigSheet(() => `${laughs()}${worksheet('<sheetData><row><c t="str"><v>&j;</v></c></row></sheetData>')}`),
  ],
  [
    'XML 2003 の実体が膨らむ爆弾',
    'workbookUnsafe',
    () => Buffer.from(`<?xml version="1.0"?>${laughs()}<Workbook><a>&j;</a></Workbook>`),
    '表.xls',
  ],
  [
    '閉じないタグが百万続く',
    'workbookDamaged',
    bigSheet(() => worksheet(`<sheetData>${'<row>'.repeat(1_000_000)}`), true),
  ],
  [
    '60,000 行 × 1,000 列を覆う HTML のセル',
    'workbookUnsafe',
    () =>
      Buffer.from(
        `<table><tr>${'<td rowspan=60000 colspan=1000>x'.repeat(16)}${'<tr>'.repeat(60_000)}</table>`,
      ),
    '表.xls',
  ],
  [
    '引用符を閉じない HTML',
    'notAWorkbook',
    () => Buffer.from(`<html>${'<td a="'.repeat(100_000)}`),
    '表.xls',
  ],
  ...cutOff('saitama-q3-progress.xlsx', 9),
  ...cutOff('legacy-debt-recovery.xls', 9),
];

function laughs(): string {
  const names = [...'abcdefghij'];
  const entities = names.map(
    (name, at) => `<!ENTITY ${name} "${at === 0 ? 'lol' : `&${names[at - 1]};`.repeat(10)}">`,
  );
  return `<!DOCTYPE x [${entities.join('')}]>`;
}

export const hostileFiles: readonly HostileFile[] = [...CASES, ...HEAVY].map(
  ([what, code, bytes, fileName]) => ({
    what,
    code,
    bytes,
    ...(fileName === undefined ? {} : { fileName }),
  }),
);

import { readFileSync } from 'node:fs';
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import type { AppErrorCode } from '../../../shared/errors/appError.ts';
import { AppError } from '../../../shared/errors/appError.ts';
import { addressOf, type SheetCell, type WorkbookCells } from '../../../shared/reading/workbookCells.ts';

export const fixtureFolder = new URL('../../fixtures/workbooks/', import.meta.url);

export function fixture(name: string): Buffer {
  return readFileSync(new URL(name, fixtureFolder));
}

/** One part of a made-up zip; the `lie` fields forge what the headers say. */
export interface TestPart {
  name: string;
  data: Buffer | string;
  stored?: boolean;
  /** Sizes behind the data, as streaming writers do. */
  descriptor?: boolean;
  extra?: Buffer;
  lieSize?: number;
  lieLocalName?: string;
  flags?: number;
  attributes?: number;
}

/** A zip writer of the tests' own, so that our reader and writer are not judged by themselves. */
export function zip(parts: readonly TestPart[], comment = ''): Buffer {
  const body: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const data = Buffer.from(part.data);
    const packed = part.stored ? data : deflateRawSync(data, { level: 9 });
    const extra = part.extra ?? Buffer.alloc(0);
    const flags = (part.flags ?? 0) | (part.descriptor ? 8 : 0);
    const fields = (header: Buffer, at: number, name: Buffer, sizes: boolean) => {
      header.writeUInt16LE(20, at);
      header.writeUInt16LE(flags, at + 2);
      header.writeUInt16LE(part.stored ? 0 : 8, at + 4);
      header.writeUInt32LE(0x5a21_4d3c, at + 6);
      if (sizes) {
        header.writeUInt32LE(crc32(data), at + 10);
        header.writeUInt32LE(packed.length, at + 14);
        header.writeUInt32LE(part.lieSize ?? data.length, at + 18);
      }
      header.writeUInt16LE(name.length, at + 22);
      header.writeUInt16LE(extra.length, at + 24);
    };
    const localName = Buffer.from(part.lieLocalName ?? part.name);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    fields(local, 4, localName, !part.descriptor);
    const name = Buffer.from(part.name);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(45, 4);
    fields(central, 6, name, true);
    central.writeUInt32LE(part.attributes ?? 0x20, 38);
    central.writeUInt32LE(offset, 42);
    const tail = Buffer.alloc(part.descriptor ? 16 : 0);
    if (part.descriptor) {
      tail.writeUInt32LE(0x08074b50, 0);
      tail.writeUInt32LE(crc32(data), 4);
      tail.writeUInt32LE(packed.length, 8);
      tail.writeUInt32LE(data.length, 12);
    }
    body.push(local, localName, extra, packed, tail);
    directory.push(central, name, extra);
    offset += 30 + localName.length + extra.length + packed.length + tail.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  end.writeUInt16LE(Buffer.byteLength(comment), 20);
  return Buffer.concat([...body, central, end, Buffer.from(comment)]);
}

/** A part as it lies in a zip: everything but the places where it lies. */
export interface RawPart {
  name: string;
  localHeader: Buffer;
  packed: Buffer;
  /** The central header with its offset blanked. */
  centralHeader: Buffer;
  content: Buffer;
}

export function unzip(bytes: Uint8Array): RawPart[] {
  const file = Buffer.from(bytes);
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const parts: RawPart[] = [];
  let at = file.readUInt32LE(end + 16);
  for (let left = file.readUInt16LE(end + 10); left > 0; left--) {
    const size = 46 + file.readUInt16LE(at + 28) + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
    const centralHeader = Buffer.from(file.subarray(at, at + size));
    const local = centralHeader.readUInt32LE(42);
    centralHeader.writeUInt32LE(0, 42);
    const dataStart = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
    const packed = file.subarray(dataStart, dataStart + centralHeader.readUInt32LE(20));
    parts.push({
      name: centralHeader.toString('utf8', 46, 46 + centralHeader.readUInt16LE(28)),
      localHeader: file.subarray(local, dataStart),
      packed,
      centralHeader,
      content: centralHeader.readUInt16LE(10) === 0 ? packed : inflateRawSync(packed),
    });
    at += size;
  }
  return parts;
}

export function partText(bytes: Uint8Array, name: string): string {
  return (
    unzip(bytes)
      .find(p => p.name === name)
      ?.content.toString('utf8') ?? ''
  );
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

export interface TestWorkbook {
  /** The whole sheet part, or only what stands in its sheetData. */
  sheets: Record<string, string>;
  /** The `si` elements. */
  strings?: string;
  /** Number format codes; the cell style 1 has the first, 2 the second ... */
  formats?: string[];
  /** Built-in ids for further cell styles. */
  formatIds?: number[];
  /** Goes into the workbook part behind the sheets. */
  afterSheets?: string;
  workbookPr?: string;
  more?: TestPart[];
}

/** The parts of a small workbook, to be changed or packed with `zip`. */
export function workbookParts(book: TestWorkbook): TestPart[] {
  const names = Object.keys(book.sheets);
  const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
  const formats = book.formats ?? [];
  const ids = [0, ...formats.map((_, at) => 164 + at), ...(book.formatIds ?? [])];
  const relationship = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`;
  return [
    {
      name: '[Content_Types].xml',
      data: `<Types xmlns="${PACKAGE}/content-types">${contentTypes(names.length)}</Types>`,
    },
    {
      name: '_rels/.rels',
      data: `<Relationships xmlns="${PACKAGE}/relationships">${relationship('r', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      data: `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><workbookPr ${book.workbookPr ?? ''}/><sheets>${names
        .map((name, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="s${at}"/>`)
        .join('')}</sheets>${book.afterSheets ?? ''}</workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: `<Relationships xmlns="${PACKAGE}/relationships">${names
        .map((_, at) => relationship(`s${at}`, 'worksheet', `worksheets/sheet${at + 1}.xml`))
        .join('')}${relationship('st', 'styles', 'styles.xml')}${
        book.strings === undefined ? '' : relationship('ss', 'sharedStrings', '/xl/sharedStrings.xml')
      }</Relationships>`,
    },
    {
      name: 'xl/styles.xml',
      data: `<styleSheet xmlns="${MAIN}"><numFmts>${formats
        .map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${escaped(code)}"/>`)
        .join(
          '',
        )}</numFmts><cellXfs>${ids.map(id => `<xf numFmtId="${id}"/>`).join('')}</cellXfs></styleSheet>`,
    },
    ...Object.values(book.sheets).map((xml, at) => ({
      name: `xl/worksheets/sheet${at + 1}.xml`,
      data:
        xml.includes('<sheetData') || /:sheetData/.test(xml)
          ? xml
          : worksheet(`<sheetData>${xml}</sheetData>`),
    })),
    ...(book.strings === undefined
      ? []
      : [{ name: 'xl/sharedStrings.xml', data: `<sst xmlns="${MAIN}">${book.strings}</sst>` }]),
    ...(book.more ?? []),
  ];
}

function contentTypes(sheets: number): string {
  const override = (part: string, type: string) =>
    `<Override PartName="/xl/${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`;
  const all = Array.from({ length: sheets }, (_, at) =>
    override(`worksheets/sheet${at + 1}.xml`, 'worksheet'),
  );
  return `${override('workbook.xml', 'sheet.main')}${override('styles.xml', 'styles')}${override('sharedStrings.xml', 'sharedStrings')}${all.join('')}`;
}

export function worksheet(content: string): string {
  return `<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">${content}</worksheet>`;
}

export function workbook(book: TestWorkbook): Buffer {
  return zip(workbookParts(book));
}

/** The cells of a sheet by address. */
export function cellsOf(book: WorkbookCells, sheet: string): Map<string, SheetCell> {
  const cells = book.sheets.find(s => s.name === sheet)?.cells ?? [];
  return new Map(cells.map(cell => [addressOf(cell.row, cell.column), cell]));
}

/** The code and detail an action is refused with; fails the test where it is not refused. */
export async function refusal(
  action: () => unknown,
): Promise<{ code: AppErrorCode; detail: string | undefined }> {
  try {
    await action();
  } catch (error) {
    if (error instanceof AppError) return { code: error.code, detail: error.detail };
    throw error;
  }
  throw new Error('not refused');
}

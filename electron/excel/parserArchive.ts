import { parserStyles } from './cellStyles.ts';
import { refuse } from './refusal.ts';
import { prepareSheet } from './sheetGate.ts';
import { openPackage, type WorkbookPackage } from './workbookPackage.ts';
import { decodeXml, refuseDoctype } from './xmlText.ts';
import { inflateEntry, type ZipEntry } from './zipArchive.ts';
import { storeZip } from './zipStore.ts';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A workbook that passed the gate, with the archive the parser may see. */
export interface CheckedWorkbook {
  source: WorkbookPackage;
  /** Sheets that have cells, in workbook order; the parser knows them as `s0`, `s1` ... */
  parserArchive: Buffer;
}

/**
 * The gate in front of the parser. Every XML part is inflated within its bounds and searched for entities; what
 * the parser needs (sheets, strings, number formats) is packed anew under fixed names, the rest stays outside.
 */
export function checkWorkbook(bytes: Uint8Array): CheckedWorkbook {
  const source = openPackage(bytes);
  const { archive } = source;
  const checked = new Map<string, Buffer>();
  for (const entry of archive.entries) {
    if (!/\.(xml|rels|vml)$/i.test(entry.name)) continue;
    const data = inflateEntry(archive, entry);
    refuseDoctype(data, entry.name);
    checked.set(entry.name.toLowerCase(), data);
  }
  const part = (name: string) => utf8(checked.get(name.toLowerCase()) ?? partOf(source, name), name);

  const sheets = source.sheets.flatMap(sheet => (sheet.part === null ? [] : [sheet.part]));
  const strings = source.sharedStringsPart;
  const styles = source.stylesPart;
  const parts = [
    { name: '[Content_Types].xml', data: contentTypes(sheets.length, strings !== null) },
    { name: 'xl/workbook.xml', data: workbookXml(sheets.length, source.date1904) },
    { name: 'xl/_rels/workbook.xml.rels', data: workbookRels(sheets.length) },
    { name: 'xl/styles.xml', data: stylesXml(styles === null ? null : decodeXml(part(styles), styles).text) },
    ...sheets.map((name, at) => ({ name: `xl/worksheets/s${at}.xml`, data: prepareSheet(part(name), name) })),
  ];
  if (strings !== null) parts.push({ name: 'xl/sharedStrings.xml', data: part(strings) });
  return { source, parserArchive: storeZip(parts) };
}

/** A part with an unusual extension that a relationship names all the same. */
function partOf(source: WorkbookPackage, name: string): Buffer {
  const entry: ZipEntry | undefined = source.archive.entries.find(e => e.name === name);
  const data = entry ? inflateEntry(source.archive, entry) : Buffer.alloc(0);
  refuseDoctype(data, name);
  return data;
}

/** The parser reads UTF-8 only, and takes anything else for it. */
function utf8(data: Buffer, name: string): Buffer {
  if (data[0] === 0xff) return Buffer.from(decodeXml(data, name).text, 'utf8');
  const declared = /^[^>]*\sencoding\s*=\s*["']([^"']*)/.exec(data.subarray(0, 200).toString('latin1'))?.[1];
  if (data[0] === 0xfe || !/^(utf-?8|us-ascii)$/i.test(declared ?? 'utf-8')) {
    refuse('workbookUnsafe', `${name}: encoding ${declared}`);
  }
  return data;
}

function contentTypes(sheets: number, strings: boolean): Buffer {
  const override = (part: string, type: string) =>
    `<Override PartName="/xl/${part}" ContentType="${CONTENT}.${type}+xml"/>`;
  const names = Array.from({ length: sheets }, (_, at) => override(`worksheets/s${at}.xml`, 'worksheet'));
  return Buffer.from(
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
      override('workbook.xml', 'sheet.main') +
      override('styles.xml', 'styles') +
      (strings ? override('sharedStrings.xml', 'sharedStrings') : '') +
      `${names.join('')}</Types>`,
  );
}

function workbookXml(sheets: number, date1904: boolean): Buffer {
  const names = Array.from(
    { length: sheets },
    (_, at) => `<sheet name="s${at}" sheetId="${at + 1}" r:id="r${at}"/>`,
  );
  return Buffer.from(
    `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><workbookPr date1904="${date1904 ? 1 : 0}"/>` +
      `<sheets>${names.join('')}</sheets></workbook>`,
  );
}

function workbookRels(sheets: number): Buffer {
  const sheet = (at: number) =>
    `<Relationship Id="r${at}" Type="${RELATIONSHIPS}/worksheet" Target="worksheets/s${at}.xml"/>`;
  return Buffer.from(
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
      `${Array.from({ length: sheets }, (_, at) => sheet(at)).join('')}</Relationships>`,
  );
}

function stylesXml(xml: string | null): Buffer {
  return Buffer.from(parserStyles(xml ?? '<styleSheet/>'), 'utf8');
}

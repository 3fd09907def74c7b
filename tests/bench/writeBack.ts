import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { type CellEdit, patchWorkbook } from '../../electron/excel/patchWorkbook.ts';
import { openZip, type ZipArchive } from '../../electron/excel/zipArchive.ts';
import { rewriteZip } from '../../electron/excel/zipRewrite.ts';
import { decimalText } from '../../shared/domain/decimalText.ts';
import { kpiWorkbook } from '../support/kpiWorkbook.ts';
import { largeWorkbook } from './largeWorkbook.ts';
import { type Comparison, compare } from './measure.ts';

const SHEET = '指標一覧';
const PART = 'xl/worksheets/sheet1.xml';
const ROWS = 10_000;

/**
 * Changed cells written back into a form of one page and into a sheet of 10,000 × 30 cells: against packing the form
 * anew, against unpacking, scanning and packing the one large sheet, and against copying all parts as they are.
 */
export async function compareWriteBack(): Promise<Comparison[]> {
  const form = await kpiWorkbook.read();
  const sheet = '目標達成状況';
  const ofForm = await compare(
    'write two cells back into the workbook',
    () =>
      patchWorkbook(form, [
        { sheet, address: 'F5', value: { kind: 'text', text: '14位\n令和5年度実績' } },
        { sheet, address: 'F7', value: { kind: 'number', value: decimalText('0.572') } },
      ]),
    're-zipping the same file',
    () => openZip(form).entries.map(entry => deflateRawSync(inflateRawSync(stored(form, entry)))),
    100,
  );
  const large = largeWorkbook(ROWS);
  const onePart = () => deflateRawSync(scanned(large));
  const copied = () => rewriteZip(openZip(large), new Map());
  return [
    ofForm,
    await compare(
      'write 1 of 300,000 cells back',
      write(large, 1),
      'unpacking, scanning and packing the sheet',
      onePart,
      7,
    ),
    await compare('write 1,000 of 300,000 cells back', write(large, 1000), 'the same', onePart, 7),
    await compare(
      'write 1 of 300,000 cells back',
      write(large, 1),
      'copying all parts as they are packed',
      copied,
      7,
    ),
  ];
}

/** Numbers all over the sheet; formulas of their rows hang on them. */
function write(bytes: Buffer, count: number): () => unknown {
  const edits = Array.from({ length: count }, (_, at): CellEdit => {
    const row = 2 + Math.floor((at * (ROWS - 2)) / count);
    return {
      sheet: SHEET,
      address: `F${row}`,
      value: { kind: 'number', value: decimalText(`0.${100 + at}`) },
    };
  });
  return () => patchWorkbook(bytes, edits);
}

function stored(bytes: Buffer, { dataStart, dataEnd }: ZipArchive['entries'][number]): Buffer {
  return bytes.subarray(dataStart, dataEnd);
}

/** The sheet unpacked, with every value looked at. */
function scanned(bytes: Buffer): Buffer {
  const entry = openZip(bytes).entries.find(({ name }) => name === PART);
  if (!entry) throw new Error(`no ${PART}`);
  const content = inflateRawSync(stored(bytes, entry));
  const xml = content.toString('latin1');
  let sum = 0;
  for (let at = xml.indexOf('<v>'); at >= 0; at = xml.indexOf('<v>', at)) {
    const end = xml.indexOf('<', at + 3);
    sum += Number(xml.slice(at + 3, end));
    at = end;
  }
  if (Number.isNaN(sum)) throw new Error('not a figure');
  return content;
}

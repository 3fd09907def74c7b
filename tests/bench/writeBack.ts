import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { patchWorkbook } from '../../electron/excel/patchWorkbook.ts';
import { openZip } from '../../electron/excel/zipArchive.ts';
import { decimalText } from '../../shared/domain/decimalText.ts';
import { kpiWorkbook } from '../support/kpiWorkbook.ts';
import { type Comparison, compare } from './measure.ts';

/** Two changed cells written back, against unpacking and packing every part of the same file once. */
export async function compareWriteBack(): Promise<Comparison> {
  const bytes = await kpiWorkbook.read();
  const sheet = '目標達成状況';
  const { entries } = openZip(bytes);
  const stored = (entry: (typeof entries)[number]) => bytes.subarray(entry.dataStart, entry.dataEnd);
  return compare(
    'write two cells back into the workbook',
    () =>
      patchWorkbook(bytes, [
        { sheet, address: 'F5', value: { kind: 'text', text: '14位\n令和5年度実績' } },
        { sheet, address: 'F7', value: { kind: 'number', value: decimalText('0.572') } },
      ]),
    're-zipping the same file',
    () => entries.map(entry => deflateRawSync(inflateRawSync(stored(entry)))),
    100,
  );
}

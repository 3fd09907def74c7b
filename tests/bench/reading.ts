import { createRequire } from 'node:module';
import { parseWorkbook } from '../../electron/excel/parseWorkbook.ts';
import { readWorkbook } from '../../shared/reading/readWorkbook.ts';
import { kpiWorkbook } from '../support/kpiWorkbook.ts';
import { type Comparison, compare } from './measure.ts';

const xlsx = createRequire(import.meta.url)('xlsx') as typeof import('xlsx');

/** From the workbook's bytes to its reading, gate included, against SheetJS's own parse of the same bytes. */
export async function compareReading(): Promise<Comparison> {
  const bytes = await kpiWorkbook.read();
  return compare(
    'read a workbook: gate, parse, understand',
    () => readWorkbook(parseWorkbook(bytes, kpiWorkbook.fileName)),
    'SheetJS parsing the same bytes',
    () => xlsx.read(bytes, { dense: true, cellNF: true, cellText: false, cellHTML: false }),
    150,
  );
}

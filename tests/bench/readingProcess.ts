import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { packageCells } from '../../electron/excel/packageCells.ts';
import { parseWorkbook } from '../../electron/excel/parseWorkbook.ts';
import { openPackage } from '../../electron/excel/workbookPackage.ts';
import { inflateEntry } from '../../electron/excel/zipArchive.ts';
import { readWorkbook } from '../../shared/reading/readWorkbook.ts';
import { peakMemory } from './peakMemory.ts';

/**
 * Reads one workbook in one of the ways that are compared, in a process of its own, because memory once taken is
 * not given back. Prints milliseconds and the peak of memory in megabytes.
 */
const xlsx = createRequire(import.meta.url)('xlsx') as typeof import('xlsx');

const ways: Readonly<Record<string, (bytes: Buffer) => unknown>> = {
  reading: bytes => readWorkbook(parseWorkbook(bytes, '表.xlsx')),
  cells: bytes => packageCells(bytes),
  sheetJs: bytes => xlsx.read(bytes, { dense: true, cellNF: true, cellText: false, cellHTML: false }),
  scan: scanOnly,
};

/** The floor: the sheet's XML inflated and every value looked at, nothing kept or understood. */
function scanOnly(bytes: Buffer): number {
  const { archive, sheets } = openPackage(bytes);
  let sum = 0;
  for (const { part } of sheets) {
    const entry = archive.entries.find(({ name }) => name === part);
    if (!entry) continue;
    const xml = inflateEntry(archive, entry).toString('latin1');
    for (let at = xml.indexOf('<v>'); at >= 0; at = xml.indexOf('<v>', at)) {
      const end = xml.indexOf('<', at + 3);
      sum += Number(xml.slice(at + 3, end));
      at = end;
    }
  }
  return sum;
}

const [way = '', path = ''] = process.argv.slice(2);
const bytes = readFileSync(path);
const started = performance.now();
const kept = ways[way]?.(bytes);
const milliseconds = performance.now() - started;
process.stdout.write(`${milliseconds}\t${peakMemory()}\t${typeof kept}\n`);

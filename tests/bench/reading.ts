import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { parseWorkbook } from '../../electron/excel/parseWorkbook.ts';
import { readWorkbook } from '../../shared/reading/readWorkbook.ts';
import { kpiWorkbook } from '../support/kpiWorkbook.ts';
import { type LargeKind, largeWorkbook } from './largeWorkbook.ts';
import { type Comparison, compare, median } from './measure.ts';

const xlsx = createRequire(import.meta.url)('xlsx') as typeof import('xlsx');
const reader = fileURLToPath(new URL('./readingProcess.ts', import.meta.url));
const ROUNDS = 3;

/** Reading a large workbook in several ways: milliseconds and the peak of memory, medians of fresh processes. */
export interface LargeReading {
  what: string;
  ways: { way: string; milliseconds: number; megabytes: number | null }[];
}

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

/** Workbooks of 10,000 and 100,000 rows of 30 cells, of both kinds. */
export function compareLargeReadings(folder: string): LargeReading[] {
  const kinds: LargeKind[] = ['indicators', 'register'];
  return [10_000, 100_000].flatMap(rows =>
    kinds.map(kind => {
      const path = join(folder, `${kind}${rows}.xlsx`);
      writeFileSync(path, largeWorkbook(rows, kind));
      return { what: `${kind}, ${rows} × 30 cells`, ways: measureWays(path, folder) };
    }),
  );
}

function measureWays(path: string, folder: string): LargeReading['ways'] {
  const own = ['sheetJs', 'reading', 'cells', 'scan'].map(way => {
    const runs = Array.from({ length: ROUNDS }, () => runReader(way, path));
    return {
      way,
      milliseconds: median(runs.map(run => run.milliseconds)),
      megabytes: median(runs.map(run => run.megabytes)),
    };
  });
  const office = convertWithLibreOffice(path, folder);
  return office === null
    ? own
    : [...own, { way: 'LibreOffice to CSV', milliseconds: office, megabytes: null }];
}

function runReader(way: string, path: string): { milliseconds: number; megabytes: number } {
  const { stdout, stderr, status } = spawnSync(process.execPath, [reader, way, path], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${way}: ${stderr}`);
  const [milliseconds = Number.NaN, megabytes = Number.NaN] = stdout.split('\t').map(Number);
  return { milliseconds, megabytes };
}

/** Its start included, which it has to do for each file. Null where it is not installed. */
function convertWithLibreOffice(path: string, folder: string): number | null {
  const profile = `-env:UserInstallation=file://${join(folder, 'office')}`;
  const convert = () => {
    const started = performance.now();
    const { status } = spawnSync('soffice', [
      profile,
      '--headless',
      '--convert-to',
      'csv',
      '--outdir',
      folder,
      path,
    ]);
    return status === 0 ? performance.now() - started : null;
  };
  // The first start makes the profile.
  return convert() === null ? null : convert();
}

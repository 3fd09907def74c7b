import { readdirSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { readForms } from '../../electron/excel/readWorkbook.ts';
import { AppError } from '../../shared/errors/appError.ts';
import { noCorrections } from '../../shared/reading/reading.ts';
import { randomNumbers } from '../torture/random.ts';
import { mutated } from './mutate.ts';
import { chooser } from './requests.ts';

const fixtures = new URL('../fixtures/', import.meta.url);
const FORMATS = new Set(['.xlsx', '.xlsm', '.xls', '.csv', '.tsv']);

/** Workbooks of every format the program reads; .xls are Excel's own, HTML tables and XML spreadsheets. */
const originals = ['workbooks/', 'forms/'].flatMap(folder =>
  readdirSync(new URL(folder, fixtures))
    .filter(name => FORMATS.has(extname(name)))
    .map(name => ({ name, format: formatOf(name), bytes: readFileSync(new URL(folder + name, fixtures)) })),
);

function formatOf(name: string): string {
  return name === 'html.xls' || name === 'xml.xls' ? name : extname(name);
}
/** What offices send most is tried most. */
const formats = ['.xlsx', '.xlsx', '.xlsx', ...new Set(originals.map(({ format }) => format))];

export interface WorkbookReport {
  files: number;
  read: number;
  /** By the code of the sentence a person gets. */
  refused: Record<string, number>;
  /** Readings that hung and were ended by the limit. */
  hangs: number;
  byFormat: Record<string, number>;
  slowestMs: number;
  /** What is not an answer a person can be given. */
  troubles: string[];
}

const prototypes = () => Reflect.ownKeys(Object.prototype).map(String).join();

/** Reads one file to the end, or throws what a person would be told. */
export type Reader = (bytes: Uint8Array, name: string) => Promise<unknown>;

/** Has mutated workbooks read, two at a time. */
export async function readMutated(files: number, seed: number, read: Reader): Promise<WorkbookReport> {
  const report: WorkbookReport = {
    files: 0,
    read: 0,
    refused: {},
    hangs: 0,
    byFormat: {},
    slowestMs: 0,
    troubles: [],
  };
  const before = prototypes();
  const work = async () => {
    while (report.files < files && report.troubles.length < 20) {
      await readOne(report, seed + report.files++, read);
      if (prototypes() !== before) report.troubles.push('Object.prototype was changed');
    }
  };
  await Promise.all([work(), work()]);
  return report;
}

/** One file by its number alone, so that a trouble can be made again. */
async function readOne(report: WorkbookReport, seed: number, read: Reader): Promise<void> {
  const choose = chooser(randomNumbers(seed));
  const format = formats[seed % formats.length] ?? '';
  const alike = originals.filter(original => original.format === format);
  const original = alike[choose.below(alike.length)];
  if (!original) throw new Error(`no workbook of ${format}`);
  const started = performance.now();
  report.byFormat[format] = (report.byFormat[format] ?? 0) + 1;
  try {
    await read(mutated(original.bytes, choose), original.name);
    report.read++;
  } catch (error) {
    const code = error instanceof AppError ? error.code : 'unexpected';
    if (code === 'workbookTooSlow') report.hangs++;
    else if (code === 'unexpected') report.troubles.push(`${seed} ${original.name}: ${told(error)}`);
    report.refused[code] = (report.refused[code] ?? 0) + 1;
  }
  report.slowestMs = Math.max(report.slowestMs, Math.round(performance.now() - started));
}

/** As the program reads: each in a thread of its own, which also looks at its prototypes. */
export const readInOwnThread: Reader = (bytes, name) =>
  readForms(bytes, name, noCorrections, {
    timeoutMs: 10_000,
    workerUrl: new URL('./watchedReader.mjs', import.meta.url),
  });

function told(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  return `${String(error)} ${cause instanceof Error ? cause.stack?.slice(0, 600) : ''}`;
}

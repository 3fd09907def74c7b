import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildReader } from '../../build/readerForTests.ts';
import { batchReader } from './batchReader.ts';
import { runCalls } from './callRun.ts';
import { readInOwnThread, readMutated } from './workbooks.ts';

/**
 * The long run of what strangers may try: `npm run fuzz`, or one of `calls` and `workbooks`, with a share of the
 * numbers and another seed: `npm run fuzz workbooks 0.1 7`.
 */
const [, , only = '', share = '1', seed = '1'] = process.argv;
const times = (count: number) => Math.max(1, Math.round(count * Number(share)));
let isKept = true;

function tell(what: string, figures: object, isSound: boolean): void {
  isKept &&= isSound;
  console.log(`${isSound ? 'kept  ' : 'BROKEN'} ${what} ${JSON.stringify(figures)}`);
}

if (only === '' || only === 'calls') {
  const folder = mkdtempSync(join(tmpdir(), 'bpd-fuzz-'));
  try {
    const { wrong, elsewhere, unhandled } = await runCalls(
      folder,
      times(100_000),
      times(20_000),
      Number(seed),
    );
    tell('calls with one thing wrong', wrong, wrong.troubles.length === 0);
    tell('calls from other frames', elsewhere, elsewhere.troubles.length === 0);
    tell('rejections nobody caught', { unhandled }, unhandled === 0);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
if (only === '' || only === 'workbooks') {
  const begin = Number(seed) * 1_000_000;
  const reader = batchReader(10_000);
  const many = await readMutated(times(10_000), begin, reader.read);
  await reader.close();
  tell('mutated workbooks', many, many.troubles.length === 0);
  await buildReader();
  const single = await readMutated(times(500), begin + 500_000, readInOwnThread);
  tell('mutated workbooks, each in a thread of its own', single, single.troubles.length === 0);
}
process.exitCode = isKept ? 0 : 1;

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compareEditing } from './editing.ts';
import type { Comparison } from './measure.ts';
import { compareReading } from './reading.ts';
import { compareStarting } from './starting.ts';
import { compareWriteBack } from './writeBack.ts';

/** `npm run bench`: ratios to something comparable in the same process; absolute times are only for orientation. */
const folder = mkdtempSync(join(tmpdir(), 'bpd-bench-'));
try {
  const results: Comparison[] = [
    await compareReading(),
    ...(await compareEditing(folder)),
    await compareWriteBack(),
    await compareStarting(folder),
  ];
  process.stdout.write('| what | against | ratio | ours ms | reference ms |\n|---|---|---|---|---|\n');
  for (const { what, against, ratio, ours, reference } of results) {
    process.stdout.write(
      `| ${what} | ${against} | ${ratio.toFixed(2)} | ${ours.toFixed(3)} | ${reference.toFixed(3)} |\n`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { documentWithResult, openRaw, rawEdits } from './durableEdits.ts';
import { median } from './measure.ts';

/**
 * `node tests/bench/journalModes.ts [folder]`: single edits a second under SQLite's ways to keep a transaction, on the
 * disk of that folder. What each of them loses is in `tests/torture/README.md`.
 */
const ways = [
  ['WAL', 'FULL'],
  ['WAL', 'NORMAL'],
  ['DELETE', 'FULL'],
  ['DELETE', 'EXTRA'],
] as const;
const ROUNDS = 15;
const BLOCK = 50;

const folder = mkdtempSync(join(process.argv[2] ?? tmpdir(), 'bpd-journal-'));
try {
  const document = documentWithResult(folder);
  const open = ways.map(([journal, synchronous]) => {
    const path = join(folder, `${journal}-${synchronous}.bpd`);
    copyFileSync(document, path);
    const db = openRaw(path, journal, synchronous);
    return { name: `${journal} / ${synchronous}`, db, write: rawEdits(db), times: [] as number[], done: 0 };
  });
  // in turns, so that the disk's mood is the same for all
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const way of open) {
      const start = performance.now();
      for (const until = way.done + BLOCK; way.done < until; way.done += 1) way.write(way.done + 1);
      way.times.push((performance.now() - start) / BLOCK);
    }
  }
  process.stdout.write('| journal / synchronous | edits a second | ms an edit |\n|---|---|---|\n');
  for (const { name, db, times } of open) {
    const time = median(times);
    process.stdout.write(`| ${name} | ${Math.round(1000 / time)} | ${time.toFixed(3)} |\n`);
    db.close();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

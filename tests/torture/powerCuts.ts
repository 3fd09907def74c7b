import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openStore } from '../../electron/db/store.ts';
import { onWatchedDisk } from './disk/brokenDisk.ts';
import { type DiskOperation, readTrace } from './disk/diskTrace.ts';
import { PowerLessDisk } from './disk/powerLessDisk.ts';
import type { Syncing } from './openWith.ts';
import { randomNumbers } from './random.ts';
import { smallDocument } from './smallDocument.ts';

export interface PowerCuts {
  cuts: number;
  /** Cuts after which an edit that was said to be saved was gone. */
  lost: number;
  /** Cuts after which the document could not be opened, or was not whole. */
  damaged: number;
  /** What the damage was, one sentence each. */
  troubles: string[];
}

interface CutWish {
  folder: string;
  syncing: Syncing;
  cuts: number;
  edits: number;
  seed?: number;
}

const writer = fileURLToPath(new URL('./writer.ts', import.meta.url));

/**
 * Lets a program edit on a watched disk, then asks, for many moments of what it did, what the disk may hold if the
 * power goes just then, and opens that with the program.
 */
export function cutThePower({ folder, syncing, cuts, edits, seed = 1 }: CutWish): PowerCuts {
  rmSync(folder, { recursive: true, force: true });
  const live = join(folder, 'live');
  const left = join(folder, 'left');
  const path = smallDocument(live);
  const before = new Map(readdirSync(live).map(name => [join(live, name), readFileSync(join(live, name))]));
  const trace = join(folder, 'trace');
  const env = onWatchedDisk({ folder: live, trace });
  spawnSync(process.execPath, [writer, path, syncing, `${edits}`], { env, stdio: 'ignore' });

  const operations = readTrace(readFileSync(trace));
  const start = operations.findIndex(({ kind }) => kind === 'said');
  if (start < 0) throw new Error('the writer never saved anything');
  const random = randomNumbers(seed);
  const moments = Array.from(
    { length: cuts },
    () => start + Math.floor(random() * (operations.length - start)),
  );
  moments.sort((a, b) => a - b);

  const disk = new PowerLessDisk(before);
  const report: PowerCuts = { cuts: 0, lost: 0, damaged: 0, troubles: [] };
  let saved = 0;
  let next = 0;
  for (const [at, operation] of operations.entries()) {
    disk.follow(operation);
    saved = lastSaved(operation) ?? saved;
    for (; moments[next] === at; next += 1) {
      mkdirSync(left, { recursive: true });
      for (const name of readdirSync(left)) rmSync(join(left, name), { recursive: true });
      for (const [name, bytes] of disk.afterCut(random)) writeFileSync(join(left, basename(name)), bytes);
      report.cuts += 1;
      judge(join(left, basename(path)), saved, report);
    }
  }
  return report;
}

function lastSaved(operation: DiskOperation): number | null {
  const said = operation.kind === 'said' ? /saved (\d+)/.exec(operation.text) : null;
  return said ? Number(said[1]) : null;
}

function judge(path: string, saved: number, report: PowerCuts): void {
  try {
    const store = openStore(path);
    const troubles = store.verify();
    const actual = store.load().measurement.find(({ kind }) => kind === 'actual');
    store.close();
    if (troubles.length > 0) {
      report.damaged += 1;
      report.troubles.push(...troubles);
    }
    if (Number(actual?.value ?? 0) < saved) report.lost += 1;
  } catch (error) {
    report.damaged += 1;
    report.troubles.push(String(error));
  }
}

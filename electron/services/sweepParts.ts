import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Files a document is made in before it gets its name, and what SQLite keeps beside them. */
const PART = /\.bpd(\.restore)?\.part(-wal|-shm|-journal)?$/;
/** Another program may be at work on a younger one. */
const OLD_MS = 24 * 60 * 60_000;

/** Removes what was left in a folder by programs that were cut off while they made a document. */
export function sweepParts(folder: string): void {
  const before = Date.now() - OLD_MS;
  for (const name of readdirSync(folder).filter(one => PART.test(one))) {
    try {
      if (statSync(join(folder, name)).mtimeMs < before) rmSync(join(folder, name), { force: true });
    } catch {
      // held by a scanner, or gone meanwhile: the next start looks again
    }
  }
}

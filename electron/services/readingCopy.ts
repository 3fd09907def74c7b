import {
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { isRunning } from './holderFile.ts';

/** A copy of a document that somebody else may be writing to, in a folder of its own that only we can read. */
export interface ReadingCopy {
  path: string;
  remove(): void;
}

const PREFIX = 'bpd-reading-';
/** An edit that comes between the two files makes another try necessary; it does not come five times in a row. */
const ATTEMPTS = 5;

/**
 * Copies the document and its write-ahead log as they belong together: nothing has been moved from the log into the
 * document meanwhile. What is added to the log's end does no harm.
 */
export function takeReadingCopy(path: string): ReadingCopy {
  const folder = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`));
  const copy = { path: join(folder, basename(path)), remove: () => removeFolder(folder) };
  try {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const before = stateOf(path);
      for (const end of ['', '-wal']) copyOver(`${path}${end}`, `${copy.path}${end}`);
      if (stateOf(path) === before) break; // else whoever opens the copy finds out
    }
    return copy;
  } catch (error) {
    copy.remove();
    throw error;
  }
}

/** Removes what programs that are no longer running have left: copies to read, and to hand on. */
export function sweepReadingCopies(): void {
  for (const name of readdirSync(tmpdir())) {
    const pid = /^bpd-(?:reading|handing)-(\d+)-/.exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid))) removeFolder(join(tmpdir(), name));
  }
}

function copyOver(from: string, to: string): void {
  rmSync(to, { force: true });
  if (!existsSync(from)) return;
  copyFileSync(from, to);
  chmodSync(to, 0o600); // a copy of a read-only file would be read-only too
}

/** Changes when the document's file changes, and when its log begins anew. */
function stateOf(path: string): string {
  const { size, mtimeNs } = statSync(path, { bigint: true });
  return `${size}/${mtimeNs}/${headOf(`${path}-wal`)}`;
}

function headOf(log: string): string {
  if (!existsSync(log)) return '';
  const head = Buffer.alloc(32);
  const file = openSync(log, 'r');
  try {
    readSync(file, head, 0, head.length, 0);
  } finally {
    closeSync(file);
  }
  return head.toString('hex');
}

function removeFolder(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // a scanner holds a file of it: the next start removes it
  }
}

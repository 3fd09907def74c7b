import { closeSync, fsyncSync, openSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';

/** Puts a finished file in its place so that a power cut leaves the old one or the new one, never a part. */
export function renameDurably(work: string, target: string): void {
  syncPath(work, 'r+');
  renameSync(work, target);
  // the name, too, has to reach the disk; Windows has no such call and needs none
  if (process.platform !== 'win32') syncPath(dirname(target), 'r');
}

function syncPath(path: string, flags: 'r' | 'r+'): void {
  const file = openSync(path, flags);
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

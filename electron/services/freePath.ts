import { accessSync, constants, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { nameOf } from './documentFolder.ts';

/** 「山梨（救い出し）.bpd」 beside the document, or in `fallback` where its own folder cannot be written to. */
export function freePath(documentPath: string, note: string, fallback: string): string {
  const folder = isWritable(dirname(documentPath)) ? dirname(documentPath) : fallback;
  for (let number = 1; ; number += 1) {
    const path = join(folder, `${nameOf(documentPath)}（${note}${number === 1 ? '' : `-${number}`}）.bpd`);
    if (!existsSync(path)) return path;
  }
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

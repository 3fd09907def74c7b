import { copyFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openStore } from '../../electron/db/store.ts';

/** A closed document of the newest schema with workbooks, a version, tables and a log of some length. */
export function richDocument(folder: string): string {
  const path = join(folder, '文書.bpd');
  copyFileSync(fileURLToPath(new URL('../fixtures/documents/schema50.bpd', import.meta.url)), path);
  openStore(path).close();
  for (const name of readdirSync(folder).filter(one => one.includes('控え'))) rmSync(join(folder, name));
  return path;
}

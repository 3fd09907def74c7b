import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type * as asar from '@electron/asar';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What the packed program did, as `runBundledDesk.ts` saw it. */
export interface PackedRun {
  document: string;
  indicators: number;
  pages: number;
  backups: number;
  sheets: number;
  fontBytes: number;
  verified: { ok: boolean };
}

/**
 * Takes a package's files out of its archive, away from the checkout, and starts its main program against the
 * stand-in for Electron: nothing it needs may come from elsewhere.
 */
export function startPacked(archive: string, folder: string): PackedRun {
  const { extractAll }: typeof asar = createRequire(import.meta.url)('@electron/asar');
  const appPath = join(folder, 'app');
  mkdirSync(folder, { recursive: true });
  extractAll(archive, appPath);
  const support = join(root, 'tests', 'support');
  const output = execFileSync(
    process.execPath,
    ['--import', join(support, 'standInHook.ts'), join(support, 'runBundledDesk.ts'), folder, appPath],
    { encoding: 'utf8', timeout: 120_000 },
  );
  return JSON.parse(output) as PackedRun;
}

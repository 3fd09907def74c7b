import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { newestChange } from '../../../build/newestChange.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const sources = ['tests/support/gridHarness', 'renderer', 'shared', 'package-lock.json'];

/** Where the built harness page lies. */
export const harnessFolder = join(root, 'build', 'out', 'gridHarness');

/** Builds the harness page unless the last build is newer than all its sources. */
export async function buildHarness(): Promise<string> {
  const built = join(harnessFolder, 'index.html');
  const newest = Math.max(...sources.map(source => newestChange(join(root, source))));
  if (!existsSync(built) || statSync(built).mtimeMs < newest) {
    await build({
      root: fileURLToPath(new URL('.', import.meta.url)),
      configFile: false,
      logLevel: 'error',
      plugins: [react()],
      // Minified, because every test has its page loaded anew.
      build: { outDir: harnessFolder, emptyOutDir: true, target: 'chrome140', chunkSizeWarningLimit: 8000 },
    });
  }
  return harnessFolder;
}

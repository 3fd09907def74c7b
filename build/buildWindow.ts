import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { newestChange } from './newestChange.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Where the built window lies. Tests build one of their own, with React's warnings in it: it takes twice as long to
 * start, so nobody else is to find it.
 */
export const windowFolder = join(
  root,
  'build',
  'out',
  process.env.NODE_ENV === 'test' ? 'rendererForTests' : 'renderer',
);

/** Builds the window side unless the last build is newer than all its sources. */
export async function buildWindow(options: { quiet?: boolean } = {}): Promise<string> {
  const built = join(windowFolder, 'index.html');
  const sources = ['renderer', 'shared', 'build/vite.renderer.config.ts', 'package-lock.json'];
  const newest = Math.max(...sources.map(source => newestChange(join(root, source))));
  if (!existsSync(built) || statSync(built).mtimeMs < newest) {
    if (!options.quiet) process.stdout.write('画面を準備しています…\n');
    await build({
      configFile: join(root, 'build', 'vite.renderer.config.ts'),
      logLevel: 'warn',
      build: { outDir: windowFolder },
    });
  }
  return windowFolder;
}

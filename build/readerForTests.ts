import { existsSync } from 'node:fs';
import { mkdir, rename, stat, writeFile } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, type Plugin } from 'vite';
import { newestChange } from './newestChange.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const sources = ['electron/excel', 'shared', 'package-lock.json'];
const bundle = join(root, 'build', 'out', 'parseWorker.js');

/** Bundles the thread that reads workbooks unless the last bundle is newer than all its sources. */
export async function buildReader(): Promise<void> {
  const newest = Math.max(...sources.map(source => newestChange(join(root, source))));
  if (existsSync(bundle) && (await stat(bundle)).mtimeMs >= newest) return;
  const built = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: true,
      write: false,
      target: 'node24',
      rolldownOptions: {
        input: join(root, 'electron', 'excel', 'parseWorker.ts'),
        external: builtinModules.flatMap(name => [name, `node:${name}`]),
        output: { codeSplitting: false },
      },
    },
  });
  const [result] = Array.isArray(built) ? built : [built];
  if (!result || !('output' in result)) throw new Error('no bundle');
  await mkdir(dirname(bundle), { recursive: true });
  // In one go: another run of the tests may be starting threads from it.
  const making = `${bundle}.${process.pid}`;
  await writeFile(making, result.output[0].code);
  await rename(making, bundle);
}

/**
 * Lets the tests start that thread from its bundle, as the packed program does. From the sources each of some
 * three hundred starts would take a quarter of a second longer.
 */
export function bundledReader(): Plugin {
  return {
    name: 'bundled-reader',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('/electron/excel/workbookThread.ts')) return null;
      const beside = "'./parseWorker.js'";
      if (!code.includes(beside)) throw new Error(`${id} looks for its thread elsewhere`);
      return code.replace(beside, JSON.stringify(pathToFileURL(bundle).href));
    },
  };
}

import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleElectron } from '../../build/bundleElectron.ts';
import { type Comparison, compare } from './measure.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The bundled machine side in a new process until its first page could be shown, with a document to open at once. */
export async function compareMachineStart(folder: string): Promise<Comparison> {
  const app = join(folder, 'app');
  await bundleElectron(join(app, 'build', 'out', 'electron'));
  mkdirSync(join(app, 'build', 'out', 'renderer'), { recursive: true });
  writeFileSync(join(app, 'build', 'out', 'renderer', 'index.html'), '');
  writeFileSync(join(app, 'package.json'), JSON.stringify({ type: 'module' }));
  mkdirSync(join(app, 'node_modules'));
  symlinkSync(join(root, 'node_modules', 'better-sqlite3'), join(app, 'node_modules', 'better-sqlite3'));
  const run = (...args: string[]) => {
    const { status, stderr } = spawnSync(process.execPath, args, { cwd: app, encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
  };
  const desk = [join(root, 'tests', 'bench', 'startBundledDesk.ts'), join(folder, 'machine'), app];
  run(...desk); // makes the sample
  return compare(
    'cold start of the machine side, a document open',
    () => run(...desk),
    'node with better-sqlite3 loaded',
    () => run('-e', "new (require('better-sqlite3'))(':memory:')"),
    9,
  );
}

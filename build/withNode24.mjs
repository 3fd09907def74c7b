// `node build/withNode24.mjs COMMAND ...`: runs a command so that `node` means Node 24 for it, whatever Node the
// machine has. SQLite's binary crashes on older ones, and TypeScript runs directly only on newer ones.
import { spawnSync } from 'node:child_process';
import { delimiter, dirname } from 'node:path';
import { requireNode24 } from './findNode24.mjs';

const [command = 'node', ...args] = process.argv.slice(2);
const PATH = [dirname(requireNode24()), process.env.PATH].join(delimiter);
const run = spawnSync(command, args, {
  stdio: 'inherit',
  env: { ...process.env, PATH },
  shell: process.platform === 'win32', // where commands are .cmd files
});
process.exit(run.status ?? 1);

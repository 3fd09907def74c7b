// `node build/withNode24.mjs COMMAND ...`: runs a command so that `node` means Node 24 for it, whatever Node the
// machine has. SQLite's binary crashes on older ones, and TypeScript runs directly only on newer ones.
import { delimiter, dirname } from 'node:path';
import { requireNode24 } from './findNode24.mjs';
import { runToEnd } from './runToEnd.mjs';

const [command = 'node', ...args] = process.argv.slice(2);
const PATH = [dirname(requireNode24()), process.env.PATH].join(delimiter);
// On Windows the commands are .cmd files, which only a shell starts.
runToEnd(command, args, { env: { ...process.env, PATH }, shell: process.platform === 'win32' });

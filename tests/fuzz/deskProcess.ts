import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { machine } from '../support/electronStandIn/appStandIn.ts';
import { app } from '../support/electronStandIn.ts';
import { callFromElsewhere, callWrongly } from './calls.ts';

/**
 * The real `main.ts` in a process of its own, under `standInHook.ts`, called wrongly. Prints what came of it as JSON.
 * Arguments: the machine's folder, wrong calls, calls from elsewhere, the seed.
 */
const [, , folder = '', calls = '', foreign = '', seed = '1'] = process.argv;
let unhandled = 0;
process.on('unhandledRejection', () => unhandled++);
process.on('uncaughtException', () => unhandled++);

const built = join(folder, 'app', 'build', 'out', 'renderer');
mkdirSync(built, { recursive: true });
writeFileSync(join(built, 'index.html'), '');
Object.assign(machine, { folder, appPath: join(folder, 'app') });
await import('../../electron/main.ts');
await app.becomeReady();

const wrong = await callWrongly(Number(calls), Number(seed));
const elsewhere = await callFromElsewhere(Number(foreign), Number(seed) + 1);
const log = join(folder, 'logs', 'faults.log');
const faults = existsSync(log) ? readFileSync(log, 'utf8').match(/ (uncaught|unhandled) /g) : null;
process.stdout.write(JSON.stringify({ wrong, elsewhere, unhandled: unhandled + (faults?.length ?? 0) }));
process.exit(0);

#!/usr/bin/env node
// The `bpd` command line, on Node 24 whatever Node the machine has.
import { fileURLToPath } from 'node:url';
import { requireNode24 } from './findNode24.mjs';
import { runToEnd } from './runToEnd.mjs';

const node = requireNode24();
const cli = fileURLToPath(new URL('../electron/cli.ts', import.meta.url));
if (node === process.execPath) await import('../electron/cli.ts');
else runToEnd(node, [cli, ...process.argv.slice(2)]);

#!/usr/bin/env node
// The `bpd` command line, on Node 24 whatever Node the machine has.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { requireNode24 } from './findNode24.mjs';

const node = requireNode24();
if (node === process.execPath) {
  await import('../electron/cli.ts');
} else {
  const cli = fileURLToPath(new URL('../electron/cli.ts', import.meta.url));
  const run = spawnSync(node, [cli, ...process.argv.slice(2)], { stdio: 'inherit' });
  process.exit(run.status ?? 1);
}

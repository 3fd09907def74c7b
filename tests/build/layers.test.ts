import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

const forbidden = [
  ['shared/calc', 'better-sqlite3'],
  ['shared/calc', 'node:fs'],
  ['shared/calc', '../../electron/cli.ts'],
  ['shared/calc', '../commands/command.ts'],
  ['shared/domain', '../calc/rate.ts'],
  ['shared/ipc', 'react'],
  ['renderer/features/start', '../indicator/Toolbar.tsx'],
  ['renderer/features/start', 'node:fs'],
  ['renderer/api', '../../electron/cli.ts'],
  ['renderer/grid', '../../shared/domain/records.ts'],
  ['renderer/ui', '../plan/usePlan.ts'],
  ['electron/services', 'electron'],
  ['electron/services', 'better-sqlite3'],
  ['electron/services', '../ipc/host.ts'],
  ['electron/ipc', '../../renderer/App.tsx'],
  ['electron/db', '../services/clock.ts'],
] as const;

const allowed = [
  ['shared/calc', 'decimal.js'],
  ['shared/calc', '../domain/records.ts'],
  ['shared/ipc', 'zod'],
  ['renderer/features/start', '../../grid/PlanGrid.tsx'],
  ['electron/db', 'better-sqlite3'],
  ['electron/services', '../db/store.ts'],
  ['electron/window', 'electron'],
] as const;

/** A tree of one-line files under the project's own rules, linted once. */
let folder = '';
let report = '';
const fileOf = (place: string, what: string) => `${place}/${what.replace(/\W+/g, '-')}-case.ts`;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'bpd-layers-'));
  copyFileSync(join(root, '.biome.json'), join(folder, '.biome.json'));
  for (const [place, what] of [...forbidden, ...allowed]) {
    const file = join(folder, fileOf(place, what));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `import '${what}';\n`);
  }
  const biome = join(root, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');
  const args = [biome, 'lint', '--max-diagnostics=200', '--colors=off', '.'];
  try {
    report = execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    report = stdout + stderr;
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const isRefused = (place: string, what: string) =>
  report.split('\n').some(line => line.includes(fileOf(place, what)) && line.includes('noRestrictedImports'));

test.each(forbidden)('%s から %s を import すると検査で止まる', (place, what) => {
  expect(isRefused(place, what)).toBe(true);
});

test.each(allowed)('%s から %s の import は通る', (place, what) => {
  expect(isRefused(place, what)).toBe(false);
});

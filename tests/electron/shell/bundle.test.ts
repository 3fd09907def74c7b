import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BundledModules, bundleElectron } from '../../../build/bundleElectron.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
/** Away from the checkout: what the bundle lacks is not found by accident. Only SQLite stands beside it. */
const folder = mkdtempSync(join(tmpdir(), 'desk-bundle-'));
const appPath = join(folder, 'app');
const bundle = join(appPath, 'build', 'out', 'electron');
let modules: BundledModules;

beforeAll(async () => {
  modules = await bundleElectron(bundle);
  mkdirSync(join(appPath, 'build', 'out', 'renderer'), { recursive: true });
  writeFileSync(join(appPath, 'build', 'out', 'renderer', 'index.html'), '<title>支部プランデスク</title>');
  writeFileSync(join(appPath, 'package.json'), JSON.stringify({ type: 'module' }));
  mkdirSync(join(appPath, 'node_modules'));
  const sqlite = join('node_modules', 'better-sqlite3');
  symlinkSync(join(root, sqlite), join(appPath, sqlite));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const source = (name: string) => readFileSync(join(bundle, name), 'utf8');
const importsOf = (name: string) =>
  [...source(name).matchAll(/^import .*?["']([^"']+)["'];$|\brequire\("([^"]+)"\)/gm)].map(
    match => match[1] ?? match[2],
  );
const packagesIn = (files: string[] | undefined) =>
  new Set(files?.flatMap(file => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? []));

test('the bundle is four programs and the files they read', () => {
  const files = readdirSync(bundle).sort();
  expect(files).toEqual([
    'checkWorker.js',
    'main.js',
    'node_modules',
    'parseWorker.js',
    'preload.cjs',
    'saitama-r6q3.json',
    'yamanashi-r6.json',
  ]);
});

test('the preload script needs nothing but Electron, and is CommonJS', () => {
  expect(importsOf('preload.cjs')).toEqual(['electron']);
  expect(source('preload.cjs')).not.toMatch(/^(import|export) /m);
});

test('the main program needs Electron, Node and SQLite alone', () => {
  const needed = importsOf('main.js').filter(name => !name?.startsWith('node:'));
  expect(new Set(needed)).toEqual(new Set(['electron', 'better-sqlite3']));
  expect(importsOf('parseWorker.js').filter(name => !name?.startsWith('node:'))).toEqual([]);
});

test('no browser of the developers gets in, and the workbook library stays in its thread', () => {
  const inMain = packagesIn(modules['main.js']);
  for (const name of ['playwright-core', '@sparticuz/chromium', 'xlsx', 'react', 'ag-grid-community']) {
    expect(inMain).not.toContain(name);
  }
  expect(inMain).toContain('zod'); // the check above sees packages at all
  expect(packagesIn(modules['parseWorker.js'])).toContain('xlsx');
  expect(modules['main.js']?.filter(file => /findChromium|launchChromium|localHost/.test(file))).toEqual([]);
});

test('the bundled program starts, takes in the sample, edits, undoes, prints, backs up and reads a workbook', () => {
  const output = execFileSync(
    process.execPath,
    [
      '--import',
      join(root, 'tests', 'support', 'standInHook.ts'),
      join(root, 'tests', 'support', 'runBundledDesk.ts'),
      folder,
      appPath,
    ],
    { encoding: 'utf8', timeout: 60_000 },
  );
  const seen: Record<string, unknown> = JSON.parse(output);
  expect(seen).toMatchObject({
    document: '見本（山梨・埼玉）',
    indicators: 38, // 21 of 山梨, 17 of 埼玉
    exposed: [['api', ['call']]],
    edited: { undo: '結果の入力' },
    undone: { redo: '結果の入力' },
    pages: 1,
    start: '<title>支部プランデスク</title>',
    verified: { ok: true },
    sheets: 1,
  });
  expect(seen.fontBytes).toBeGreaterThan(4_000_000);
  expect(seen.backups).toBeGreaterThan(0);
});

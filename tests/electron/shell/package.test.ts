import { execFileSync } from 'node:child_process';
import {
  cpSync,
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
import { bundleElectron } from '../../../build/bundleElectron.ts';
import configuration from '../../../build/electronBuilder.ts';
import { fuseSentinel, writeEmptyElectron } from '../../support/emptyElectron.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const project = mkdtempSync(join(tmpdir(), 'desk-package-'));
const packed = join(project, 'build', 'release', 'win-unpacked');

/** electron-builder itself, with a stand-in for Electron's folder and no way to the internet. */
beforeAll(async () => {
  const packageJson = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  packageJson.main = 'build/out/electron/main.js';
  writeFileSync(join(project, 'package.json'), JSON.stringify(packageJson));
  symlinkSync(join(root, 'node_modules'), join(project, 'node_modules'));
  await bundleElectron(join(project, 'build', 'out', 'electron'));
  mkdirSync(join(project, 'build', 'out', 'renderer', 'assets'), { recursive: true });
  writeFileSync(join(project, 'build', 'out', 'renderer', 'index.html'), '');
  mkdirSync(join(project, 'build', 'out', 'types'));
  writeFileSync(join(project, 'build', 'out', 'types', 'main.tsbuildinfo'), '');
  mkdirSync(join(project, 'shared'));
  writeFileSync(join(project, 'shared', 'source.ts'), '');
  cpSync(join(root, 'build', 'electronBuilder.ts'), join(project, 'build', 'electronBuilder.ts'));
  writeEmptyElectron(join(project, 'electron-dist'));
  const nowhere = 'http://127.0.0.1:9/';
  execFileSync(
    process.execPath,
    [
      join(root, 'node_modules', 'electron-builder', 'cli.js'),
      ...['--config', 'build/electronBuilder.ts', '--win', '--dir'],
      '-c.electronDist=electron-dist',
    ],
    {
      cwd: project,
      stdio: 'pipe',
      env: {
        ...process.env,
        HTTPS_PROXY: nowhere,
        HTTP_PROXY: nowhere,
        ELECTRON_MIRROR: nowhere,
        ELECTRON_BUILDER_BINARIES_MIRROR: nowhere,
      },
    },
  );
});
afterAll(() => rmSync(project, { recursive: true, force: true }));

interface ArchiveEntry {
  files?: Record<string, ArchiveEntry>;
  unpacked?: boolean;
}

/** Every file in app.asar; its table of contents is JSON behind four lengths. */
function archivedFiles(entry: ArchiveEntry = archive(), path = ''): string[] {
  if (!entry.files) return [path];
  return Object.entries(entry.files).flatMap(([name, child]) => archivedFiles(child, `${path}/${name}`));
}
function archive(): ArchiveEntry {
  const bytes = readFileSync(join(packed, 'resources', 'app.asar'));
  return JSON.parse(bytes.toString('utf8', 16, 16 + bytes.readUInt32LE(12)));
}

test('only the bundle, the window and SQLite for Windows are packed', () => {
  const files = archivedFiles();
  const outside = files.filter(file => !/^\/(build\/out\/(electron|renderer)\/|package\.json$)/.test(file));
  const places = new Set(outside.map(file => file.split('/').slice(0, 3).join('/')));
  expect(places).toEqual(new Set(['/node_modules/better-sqlite3']));
  expect(outside.filter(file => file.endsWith('.node'))).toEqual([
    '/node_modules/better-sqlite3/prebuilds/win32-x64.node',
  ]);
  for (const file of ['main.js', 'preload.cjs', 'parseWorker.js', 'yamanashi-r6.json', 'saitama-r6q3.json']) {
    expect(files).toContain(`/build/out/electron/${file}`);
  }
  expect(files.filter(file => file.endsWith('.ttf'))).toHaveLength(2);
  expect(files).toContain('/build/out/renderer/index.html');
});

test('SQLite’s binary lies outside the archive, where Windows can load it', () => {
  const unpacked = join(packed, 'resources', 'app.asar.unpacked');
  expect(
    readdirSync(unpacked, { recursive: true, encoding: 'utf8' }).filter(name => /\.\w+$/.test(name)),
  ).toEqual([join('node_modules', 'better-sqlite3', 'prebuilds', 'win32-x64.node')]);
});

test('the fuses are set in the program’s own bytes', () => {
  const bytes = readFileSync(join(packed, 'BranchPlanDesk.exe'));
  const wire = bytes.subarray(bytes.indexOf(fuseSentinel) + fuseSentinel.length + 2);
  expect(wire.toString('latin1', 0, 8).split('')).toEqual([
    '0', // run as Node
    '1', // cookie encryption
    '0', // NODE_OPTIONS
    '0', // --inspect
    '1', // the archive's integrity is checked
    '1', // the program is loaded from the archive only
    '0', // V8 snapshot of its own
    '0', // file: with extra privileges
  ]);
});

test('the program carries the archive’s checksum', () => {
  const text = readFileSync(join(packed, 'BranchPlanDesk.exe')).toString('latin1');
  expect(text).toMatch(/\[\{"file":"resources\\\\app\.asar","alg":"SHA256","value":"[0-9a-f]{64}"\}\]/);
});

test('only Japanese and Chromium’s fallback language come along', () => {
  expect(readdirSync(join(packed, 'locales')).sort()).toEqual(['en-US.pak', 'ja.pak']);
});

test('the installer asks for no administrator, and Windows knows the program by one name', async () => {
  expect(configuration.nsis).toMatchObject({ oneClick: false, perMachine: false, allowElevation: false });
  expect(configuration.win?.target).toMatchObject([{ target: 'nsis' }, { target: 'portable' }]);
  expect(configuration.fileAssociations).toMatchObject([{ ext: 'bpd' }]);
  const shell = readFileSync(join(root, 'electron', 'window', 'prepareProcess.ts'), 'utf8');
  expect(shell).toContain(`'${configuration.appId}'`);
});

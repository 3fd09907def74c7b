import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { windowFolder } from '../../../build/buildWindow.ts';
import configuration from '../../../build/electronBuilder.ts';
import { archivedFiles } from '../../package/archivedFiles.ts';
import { contentsOf } from '../../package/contents.ts';
import { type PackedProgram, packProgram, prepareProject } from '../../package/packProgram.ts';
import { readFuses, wantedFuses } from '../../package/readFuses.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const project = mkdtempSync(join(tmpdir(), 'desk-package-'));
let program: PackedProgram;

beforeAll(async () => {
  await prepareProject(project, windowFolder);
  program = packProgram(project, 'win');
});
afterAll(() => rmSync(project, { recursive: true, force: true }));

test('the package is the bundle, the window, the fonts and SQLite for Windows, and nothing else', () => {
  const files = archivedFiles(program.archive);
  expect(contentsOf(files).troubles).toEqual([]);
  expect(files.filter(({ path }) => path.endsWith('.node')).map(({ path }) => path)).toEqual([
    'node_modules/better-sqlite3/prebuilds/win32-x64.node',
  ]);
  for (const file of ['main.js', 'preload.cjs', 'parseWorker.js', 'checkWorker.js', 'saitama-r6q3.json']) {
    expect(files.map(({ path }) => path)).toContain(`build/out/electron/${file}`);
  }
  expect(files.filter(({ path }) => /electron\/.*\.ttf$/.test(path))).toHaveLength(4); // two faces of both fonts
});

test('SQLite’s binary lies outside the archive, where Windows can load it', () => {
  const unpacked = `${program.archive}.unpacked`;
  expect(
    readdirSync(unpacked, { recursive: true, encoding: 'utf8' }).filter(name => /\.\w+$/.test(name)),
  ).toEqual([join('node_modules', 'better-sqlite3', 'prebuilds', 'win32-x64.node')]);
});

test('the fuses are set in the program’s own bytes', () => {
  expect(readFuses(program.executable)).toEqual(wantedFuses);
});

test('the program carries the archive’s checksum', () => {
  const text = readFileSync(program.executable).toString('latin1');
  expect(text).toMatch(/\[\{"file":"resources\\\\app\.asar","alg":"SHA256","value":"[0-9a-f]{64}"\}\]/);
});

test('only Japanese and Chromium’s fallback language come along', () => {
  expect(readdirSync(join(program.folder, 'locales')).sort()).toEqual(['en-US.pak', 'ja.pak']);
});

test('the installer asks for no administrator, and Windows knows the program by one name', async () => {
  expect(configuration.npmRebuild).toBe(false);
  expect(configuration.nsis).toMatchObject({ oneClick: false, perMachine: false, allowElevation: false });
  expect(configuration.win?.target).toMatchObject([{ target: 'nsis' }, { target: 'zip' }]);
  expect(configuration.fileAssociations).toMatchObject([{ ext: 'bpd' }]);
  const shell = readFileSync(join(root, 'electron', 'window', 'prepareProcess.ts'), 'utf8');
  expect(shell).toContain(`'${configuration.appId}'`);
});

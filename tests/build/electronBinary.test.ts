import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { electronBinary } from '../../build/electronBinary.ts';
import { temporaryFolders } from '../support/temporaryFolder.ts';

const folder = temporaryFolders();

test('Electron の本体は、取得が済んで実際にあるときだけ使う', () => {
  const root = folder();
  const electron = join(root, 'node_modules', 'electron');
  mkdirSync(join(electron, 'dist'), { recursive: true });
  writeFileSync(join(electron, 'index.js'), 'throw new Error("asking the package starts a download")');
  expect(electronBinary(root)).toBeNull();
  writeFileSync(join(electron, 'path.txt'), 'electron');
  expect(electronBinary(root)).toBeNull(); // fetched once, then cleaned away
  writeFileSync(join(electron, 'dist', 'electron'), '');
  expect(electronBinary(root)).toBe(join(electron, 'dist', 'electron'));
});

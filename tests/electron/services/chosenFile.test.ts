import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { readChosenFile } from '../../../electron/services/fileShelf.ts';
import { temporaryFolders } from '../../support/temporaryFolder.ts';
import { refusal } from '../excel/support.ts';

/** Only Windows locks a file, and root reads any: the system's answer is given by the name. */
vi.mock('node:fs/promises', async original => {
  const real = await original<typeof import('node:fs/promises')>();
  return {
    ...real,
    readFile: (path: string) => {
      const code = /E[A-Z]{3,}/.exec(path)?.[0];
      return code ? Promise.reject(Object.assign(new Error(code), { code })) : real.readFile(path);
    },
  };
});

const newFolder = temporaryFolders();
let folder: string;
beforeEach(() => {
  folder = newFolder();
});

test.each([
  ['EBUSY.xlsx', 'fileInUse'],
  ['EACCES.xlsx', 'fileNotReadable'],
  ['EPERM.xlsx', 'fileNotReadable'],
  ['ENOENT.xlsx', 'fileMissing'],
] as const)('%s は %s と伝える', async (name, code) => {
  const path = join(folder, name);
  writeFileSync(path, 'x');
  expect(await refusal(() => readChosenFile(path))).toEqual({ code, detail: name });
});

test('フォルダー、ないファイル、途方もなく大きいファイルは、読み始めずに断る', async () => {
  mkdirSync(join(folder, '資料.xlsx'));
  writeFileSync(join(folder, '大きい.xlsx'), '');
  truncateSync(join(folder, '大きい.xlsx'), 2 ** 32);
  for (const [name, code] of [
    ['資料.xlsx', 'notAFile'],
    ['ない.xlsx', 'fileMissing'],
    ['大きい.xlsx', 'workbookTooLarge'],
  ]) {
    expect(await refusal(() => readChosenFile(join(folder, name ?? '')))).toEqual({ code, detail: name });
  }
});

test('普通のファイルは、そのまま読む', async () => {
  writeFileSync(join(folder, '表.csv'), 'a,b');
  expect(Buffer.from(await readChosenFile(join(folder, '表.csv'))).toString()).toBe('a,b');
});

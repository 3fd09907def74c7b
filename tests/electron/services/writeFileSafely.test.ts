import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeFileSafely } from '../../../electron/services/writeFileSafely.ts';
import { temporaryFolders } from '../../support/temporaryFolder.ts';

const folder = temporaryFolders();
const bytes = new TextEncoder().encode('新しい内容');

test('新しいファイルも、上書きも、まるごと書かれる', async () => {
  const path = join(folder(), '資料.pdf');
  await writeFileSafely(path, bytes);
  expect(readFileSync(path, 'utf8')).toBe('新しい内容');
  await writeFileSafely(path, new TextEncoder().encode('二度目'));
  expect(readFileSync(path, 'utf8')).toBe('二度目');
});

test('書けないときは元のファイルのままで、途中のファイルも残らない', async () => {
  const work = folder();
  const path = join(work, '資料.pdf');
  writeFileSync(path, '元の内容');
  chmodSync(path, 0o444);
  await expect(writeFileSafely(path, bytes)).rejects.toMatchObject({
    code: 'fileNotWritable',
    detail: '資料.pdf',
  });
  expect(readFileSync(path, 'utf8')).toBe('元の内容');
  mkdirSync(join(work, '使用中'));
  await expect(writeFileSafely(join(work, '使用中'), bytes)).rejects.toMatchObject({
    code: 'fileNotWritable',
  });
  await expect(writeFileSafely(join(work, 'ない', 'x'), bytes)).rejects.toMatchObject({
    code: 'fileNotWritable',
  });
  expect(readdirSync(work).sort()).toEqual(['使用中', '資料.pdf'].sort());
});

import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolders } from '../support/temporaryFolder.ts';
import { killWhileWriting } from './kills.ts';
import { openTwice } from './oneWriter.ts';
import { plainCopy, restoreOverHotLog } from './restores.ts';

const folder = temporaryFolders();
const KILLS = 50;

test.each(['edit', 'paste', 'import', 'migration', 'backup', 'restore', 'export'] as const)(
  '%s の書き込みのどこで強制終了されても、失われも壊れもしない',
  async name => {
    const { kills, harmed } = await killWhileWriting(join(folder(), name), name, KILLS);
    expect(harmed).toEqual([]);
    expect(kills).toBe(KILLS);
  },
);

test('対照: 保存の前に「保存済み」と言えば失われ、じかに書いたファイルは半端に残る', async () => {
  const hasty = await killWhileWriting(join(folder(), 'hasty'), 'hastyEdit', 6);
  expect(hasty.harmed).toContainEqual(expect.stringContaining('an edit is lost'));
  const plain = await killWhileWriting(join(folder(), 'plain'), 'plainExport', 2);
  expect(plain.harmed).toContainEqual(expect.stringContaining('half a file'));
});

test('二つ目のプログラムは1秒以内に断られ、一つ目が強制終了されれば0.1秒以内に開ける', async () => {
  const { refused, rounds, slowestRefusal, usualRelease } = await openTwice(folder(), 4);
  expect(refused).toBe(rounds);
  expect(slowestRefusal).toBeLessThan(1000);
  expect(usualRelease).toBeLessThan(100); // the long run asks it of the slowest
});

test('書き込みの記録が残った文書に控えを戻しても、後の入力は混ざらない。ただの上書きコピーでは混ざる', () => {
  expect(restoreOverHotLog(join(folder(), 'restore'), 100).harmed).toEqual([]);
  expect(restoreOverHotLog(join(folder(), 'control'), 3, plainCopy).harmed).toHaveLength(3);
});

import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolders } from '../support/temporaryFolder.ts';
import { failEveryWrite, faultyActions } from './faults.ts';
import { cutThePower } from './powerCuts.ts';

const folder = temporaryFolders();

test('いつ停電しても、保存済みと言った入力は残る。同期を弱めた対照では失われる', () => {
  const full = cutThePower({ folder: join(folder(), 'full'), syncing: 'FULL', cuts: 200, edits: 120 });
  expect(full).toEqual({ cuts: 200, lost: 0, damaged: 0, troubles: [] });
  const normal = cutThePower({ folder: join(folder(), 'normal'), syncing: 'NORMAL', cuts: 40, edits: 60 });
  expect(normal.lost).toBeGreaterThan(30);
  expect(normal.damaged).toBe(0);
});

test.each(faultyActions)(
  '%s のどの書き込みが失敗しても、失われも壊れもせず、プログラムも落ちない',
  async action => {
    const { faults, harmed } = await failEveryWrite(join(folder(), action), action);
    expect(harmed).toEqual([]);
    expect(faults).toBeGreaterThan(8);
  },
);

test('対照: じかに書く書き出しは、ディスクが一杯になると半端なファイルを残す', async () => {
  const { harmed } = await failEveryWrite(join(folder(), 'plain'), 'plainExport');
  expect(harmed).toContainEqual(expect.stringContaining('half a file'));
});

test('空きが1バイトもなくても、文書は開いて読める', async () => {
  const { faults, harmed } = await failEveryWrite(join(folder(), 'read'), 'read');
  expect(harmed).toEqual([]);
  expect(faults).toBeGreaterThan(0);
});

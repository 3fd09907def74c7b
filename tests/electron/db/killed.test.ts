import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { openStore } from '../../../electron/db/store.ts';
import { systemClock } from '../../../electron/services/clock.ts';
import { createSampleDocument } from '../../../electron/services/createSampleDocument.ts';
import { temporaryFolders } from '../../support/temporaryFolder.ts';

const folder = temporaryFolders();
const writer = fileURLToPath(new URL('../../support/typeUntilKilled.ts', import.meta.url));
const KILLS = 12;

/** Lets the writer type for a while, kills it, and returns the last number it said was saved. */
function typeAndKill(path: string, milliseconds: number): Promise<number> {
  const child = spawn(process.execPath, [writer, path], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  return new Promise(resolve => {
    child.stdout.on('data', chunk => {
      if (said === '') setTimeout(() => child.kill('SIGKILL'), milliseconds);
      said += chunk;
    });
    child.once('close', () => resolve(Number(said.trimEnd().split('\n').at(-1) ?? 0)));
  });
}

test('いつ強制終了されても、保存済みと言った入力は残り、文書は記録と一致する', async () => {
  const path = join(folder(), '山梨.bpd');
  (await createSampleDocument(path, systemClock)).close();
  for (let kill = 0; kill < KILLS; kill += 1) {
    const lastSaid = await typeAndKill(path, 5 + kill * 9);
    const store = openStore(path);
    const actual = store.load().measurement.find(one => one.indicatorId === 1 && one.kind === 'actual');
    expect(lastSaid).toBeGreaterThan(0);
    expect(Number(actual?.value)).toBeGreaterThanOrEqual(lastSaid);
    expect(store.verify()).toEqual([]);
    store.close();
  }
});

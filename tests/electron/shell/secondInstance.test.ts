import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { systemClock } from '../../../electron/services/clock.ts';
import { createDocument } from '../../../electron/services/createDocument.ts';
import { startAddress } from '../../../electron/window/appAddress.ts';
import { StandInEvent } from '../../support/electronStandIn/emitter.ts';
import { person, shownDialogs } from '../../support/electronStandIn/systemStandIn.ts';
import { app } from '../../support/electronStandIn.ts';
import { type Desk, startDesk } from '../../support/startDesk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk();
  for (const name of ['埼玉', '群馬', '栃木']) {
    createDocument(join(desk.folder, `${name}.bpd`), name, systemClock).close();
  }
});
afterAll(() => desk.end());
beforeEach(() => {
  shownDialogs.length = 0;
  person.presses = 0;
});

/** The program is started again, as by a double click in the Explorer; Chromium adds its switches. */
async function startAgain(...named: string[]): Promise<void> {
  const argv = [
    'C:\\desk.exe',
    '--allow-file-access-from-files',
    ...named,
    '--original-process-start-time=1',
  ];
  app.emit('second-instance', new StandInEvent(), argv, desk.folder);
  await new Promise(resolve => setTimeout(resolve, 200));
}
const openName = async () => (await desk.call('app:state', {})).open?.name ?? null;

test('a second start shows the window there is', async () => {
  desk.window.minimize();
  desk.window.log.length = 0;
  await startAgain();
  expect(desk.window.log).toEqual(['restore', 'show', 'focus']);
  expect(desk.window.isMinimized()).toBe(false);
  expect(desk.window.loaded).toEqual([startAddress]);
});

test('a document that was double-clicked is opened, and the page starts anew with it', async () => {
  await startAgain('埼玉.bpd');
  expect(await openName()).toBe('埼玉');
  expect(desk.window.loaded).toEqual([startAddress, 'about:blank', startAddress]);
  expect(shownDialogs).toEqual([]);
});

test('the document that is open already is left alone', async () => {
  const loaded = desk.window.loaded.length;
  await startAgain(join(desk.folder, '埼玉.bpd'));
  expect(desk.window.loaded).toHaveLength(loaded);
  expect(shownDialogs).toEqual([]);
});

test('another document is opened only when the person agrees', async () => {
  person.presses = 1;
  await startAgain('群馬.BPD', join(desk.folder, '群馬.bpd'));
  expect(shownDialogs[0]?.options.message).toBe('「群馬」を開きますか。今開いている「埼玉」は閉じます。');
  expect(await openName()).toBe('埼玉');
  person.presses = 0;
  await startAgain(join(desk.folder, '群馬.bpd'));
  expect(await openName()).toBe('群馬');
});

test('a page that still has unsaved input keeps its document', async () => {
  const loaded = desk.window.loaded.length;
  desk.window.pageObjects = true;
  const question = startAgain('栃木.bpd'); // the first button: 開く, then 戻る
  await question;
  desk.window.pageObjects = false;
  expect(shownDialogs.map(shown => shown.options.message)).toEqual([
    '「栃木」を開きますか。今開いている「群馬」は閉じます。',
    'まだ保存が終わっていない入力があります。',
  ]);
  expect(await openName()).toBe('群馬');
  expect(desk.window.loaded).toHaveLength(loaded);
});

test('what cannot be opened is said in Japanese, and the open document stays', async () => {
  writeFileSync(join(desk.folder, '壊れた.bpd'), 'これは文書ではありません'.repeat(100));
  await startAgain('壊れた.bpd');
  expect(shownDialogs.at(-1)?.options.message).toContain(
    '「壊れた.bpd」は支部プランデスクの文書ではありません',
  );
  expect(await openName()).toBe('群馬');
  expect(desk.window.loaded.at(-1)).toBe(startAddress);
});

test('other files on a command line are none of our business', async () => {
  const loaded = desk.window.loaded.length;
  await startAgain('--load=a.bpd', 'メモ.txt', basename(desk.folder));
  expect(desk.window.loaded).toHaveLength(loaded);
  expect(shownDialogs).toEqual([]);
});

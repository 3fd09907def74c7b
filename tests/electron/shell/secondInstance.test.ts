import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { systemClock } from '../../../electron/services/clock.ts';
import { createDocument } from '../../../electron/services/createDocument.ts';
import { startAddress } from '../../../electron/window/appAddress.ts';
import { StandInEvent } from '../../support/electronStandIn/emitter.ts';
import { person, shownDialogs } from '../../support/electronStandIn/systemStandIn.ts';
import { app } from '../../support/electronStandIn.ts';
import { type Desk, happens, startDesk } from '../../support/startDesk.ts';

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
function startAgain(...named: string[]): void {
  const argv = [
    'C:\\desk.exe',
    '--allow-file-access-from-files',
    ...named,
    '--original-process-start-time=1',
  ];
  app.emit('second-instance', new StandInEvent(), argv, desk.folder);
}
/** Time enough for something to happen that must not. */
const aWhile = () => new Promise(resolve => setTimeout(resolve, 150));
const openName = async () => (await desk.call('app:state', {})).open?.name ?? null;
const loads = (count: number) => happens(() => desk.window.loaded.length === count);
const asks = (count: number) => happens(() => shownDialogs.length === count);

test('a second start shows the window there is', async () => {
  desk.window.minimize();
  desk.window.log.length = 0;
  startAgain();
  expect(desk.window.log).toEqual(['restore', 'show', 'focus']);
  expect(desk.window.isMinimized()).toBe(false);
  await aWhile();
  expect(desk.window.loaded).toEqual([startAddress]);
});

test('a document that was double-clicked is opened, and the page starts anew with it', async () => {
  startAgain('埼玉.bpd');
  await loads(3);
  expect(await openName()).toBe('埼玉');
  expect(desk.window.loaded).toEqual([startAddress, 'about:blank', startAddress]);
  expect(shownDialogs).toEqual([]);
});

test('the document that is open already is left alone', async () => {
  startAgain(join(desk.folder, '埼玉.bpd'));
  await aWhile();
  expect(desk.window.loaded).toHaveLength(3);
  expect(shownDialogs).toEqual([]);
});

test('another document is opened only when the person agrees', async () => {
  person.presses = 1;
  startAgain(join(desk.folder, '群馬.bpd'));
  await asks(1);
  await aWhile();
  expect(shownDialogs[0]?.options.message).toBe('「群馬」を開きますか。今開いている「埼玉」は閉じます。');
  expect(await openName()).toBe('埼玉');
  person.presses = 0;
  startAgain(join(desk.folder, '群馬.bpd'));
  await loads(5);
  expect(await openName()).toBe('群馬');
});

test('a page that still has unsaved input keeps its document', async () => {
  desk.window.pageObjects = true;
  startAgain('栃木.bpd'); // the first button each time: 開く, then 戻る
  await asks(2);
  await aWhile();
  desk.window.pageObjects = false;
  expect(shownDialogs.map(shown => shown.options.message)).toEqual([
    '「栃木」を開きますか。今開いている「群馬」は閉じます。',
    'まだ保存が終わっていない入力があります。',
  ]);
  expect(await openName()).toBe('群馬');
  expect(desk.window.loaded).toHaveLength(5);
});

test('what cannot be opened is said in Japanese, and the open document stays', async () => {
  writeFileSync(join(desk.folder, '壊れた.bpd'), 'これは文書ではありません'.repeat(100));
  startAgain('壊れた.bpd');
  await loads(7);
  expect(shownDialogs.at(-1)?.options.message).toContain(
    '「壊れた.bpd」は支部プランデスクの文書ではありません',
  );
  expect(await openName()).toBe('群馬');
  expect(desk.window.loaded.at(-1)).toBe(startAddress);
});

test('other files on a command line are none of our business', async () => {
  startAgain('--load=栃木.bpd', 'メモ.txt', basename(desk.folder));
  await aWhile();
  expect(desk.window.loaded).toHaveLength(7);
  expect(shownDialogs).toEqual([]);
});

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startAddress } from '../../../electron/window/appAddress.ts';
import { AppError } from '../../../shared/errors/appError.ts';
import { StandInEvent } from '../../support/electronStandIn/emitter.ts';
import { copiedTexts, person, shownDialogs } from '../../support/electronStandIn/systemStandIn.ts';
import { app } from '../../support/electronStandIn.ts';
import { type Desk, faults, happens, startDesk } from '../../support/startDesk.ts';

const unheard = process.listeners('uncaughtException');
let desk: Desk;
beforeAll(async () => {
  desk = await startDesk();
});
afterAll(() => desk.end());
beforeEach(() => {
  shownDialogs.length = 0;
  person.presses = 0;
});

test('a fault nobody caught is told in Japanese; its stack goes to the log', () => {
  const ours = process.listeners('uncaughtException').filter(listener => !unheard.includes(listener));
  expect(ours).toHaveLength(1);
  ours[0]?.(new TypeError('x is not a function'), 'uncaughtException');
  expect(shownDialogs).toMatchObject([
    {
      kind: 'message',
      options: {
        title: '支部プランデスク',
        message: expect.stringMatching(/^予期しない問題/),
        buttons: ['閉じる', '内容をコピー'],
      },
    },
  ]);
  expect(JSON.stringify(shownDialogs)).not.toContain('not a function');
  expect(copiedTexts).toEqual([]);
  expect(faults(desk.folder)).toMatch(/uncaught TypeError: x is not a function\n\s+at /);
});

test('what is copied of a fault, and logged, names nobody and nothing of a document', async () => {
  person.presses = 1;
  const cause = Object.assign(new Error("ENOENT: open 'C:\\Users\\山田花子\\埼玉.bpd'"), { code: 'ENOENT' });
  const ours = process.listeners('uncaughtException').filter(listener => !unheard.includes(listener));
  await happens(() => shownDialogs.length === 0);
  ours[0]?.(new AppError('storageFailed', '埼玉 佐藤様', { cause }), 'uncaughtException');
  await happens(() => copiedTexts.length === 1);
  expect(copiedTexts[0]).toMatch(/^支部プランデスク 9\.8\.7 \/ Electron/);
  expect(copiedTexts[0]).toContain('AppError [storageFailed]');
  for (const text of [copiedTexts[0], faults(desk.folder)]) {
    expect(text).toContain('caused by Error [ENOENT]');
    expect(text).toMatch(/\(troubles\.test\.ts:\d+:\d+\)/);
    expect(text).not.toMatch(/山田|佐藤|埼玉|Users/);
    expect(text).not.toContain(import.meta.dirname);
  }
});

test('a page that crashed is shown again', async () => {
  person.pressesFirst.push(2); // 内容をコピー, which asks again
  desk.window.webContents.emit('render-process-gone', new StandInEvent(), { reason: 'oom', exitCode: 5 });
  await happens(() => desk.window.loaded.length === 2);
  expect(shownDialogs[0]?.options).toMatchObject({
    message: expect.stringMatching(/^画面の表示が止まりました。保存済み/),
    buttons: ['開き直す', '終了', '内容をコピー'],
  });
  expect(copiedTexts.at(-1)).toContain('Error [oom]');
  expect(desk.window.loaded).toEqual([startAddress, startAddress]);
  expect(faults(desk.folder)).toContain('page Error [oom]');
});

test('a helper of Chromium that crashed is logged and troubles nobody', () => {
  app.emit('child-process-gone', new StandInEvent(), { type: 'GPU', reason: 'launch-failed', exitCode: 1 });
  expect(faults(desk.folder)).toContain('process GPU Error [launch_failed]');
  expect(shownDialogs).toEqual([]);
});

test('a page that ended in good order is no trouble', async () => {
  desk.window.webContents.emit('render-process-gone', new StandInEvent(), { reason: 'clean-exit' });
  await new Promise(resolve => setTimeout(resolve, 20));
  expect(shownDialogs).toEqual([]);
});

test('who does not want the page again ends the program', async () => {
  person.presses = 1;
  desk.window.webContents.emit('render-process-gone', new StandInEvent(), { reason: 'crashed' });
  await happens(() => app.log.length > 1);
  expect(app.log).toEqual(['ready', 'quit']);
});

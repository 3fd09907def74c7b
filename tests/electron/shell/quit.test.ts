import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemClock } from '../../../electron/services/clock.ts';
import { openDocument } from '../../../electron/services/openDocument.ts';
import { toLists } from '../../../shared/domain/planRecords.ts';
import { StandInEvent } from '../../support/electronStandIn/emitter.ts';
import { person, shownDialogs } from '../../support/electronStandIn/systemStandIn.ts';
import { app, BrowserWindow } from '../../support/electronStandIn.ts';
import { type Desk, startDesk } from '../../support/startDesk.ts';

let desk: Desk;
let path: string;
beforeAll(async () => {
  desk = await startDesk();
  await desk.call('document:create', { branchName: '山梨' });
  path = join(desk.documentFolder, '山梨.bpd');
});
afterAll(() => desk.end());

const branches = () => {
  const session = openDocument(path, systemClock);
  const { branch } = toLists(session.plan.records);
  session.close();
  return branch.map(one => one.name);
};

test('an open document is locked to others', () => {
  expect(branches).toThrow('documentInUse');
});

test('at log-off the document is closed, although Windows does not wait for the program', async () => {
  desk.window.emit('session-end', new StandInEvent());
  expect(branches()).toEqual(['山梨']);
  const [document] = (await desk.call('app:state', {})).documents.filter(one => one.name === '山梨');
  await desk.call('document:open', { id: document?.id ?? '' }); // somebody called the log-off off
  expect(branches).toThrow('documentInUse');
});

test('a page with unsaved input asks before it closes', () => {
  desk.window.pageObjects = true;
  person.presses = 0;
  desk.window.close();
  expect(desk.window.isDestroyed()).toBe(false);
  expect(shownDialogs.at(-1)?.options).toMatchObject({
    message: 'まだ保存が終わっていない入力があります。',
    buttons: ['戻る', '入力を捨てて進む'],
    cancelId: 0,
  });
  person.presses = 1;
});

test('closing the window ends the program and closes the document, which can be opened again', () => {
  new BrowserWindow({ show: false }); // as for a handout being printed
  desk.window.close();
  expect(desk.window.isDestroyed()).toBe(true);
  expect(app.log).toEqual(['ready', 'quit']);
  expect(branches()).toEqual(['山梨']);
});

import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answeredChannels } from '../../support/electronStandIn/ipcStandIn.ts';
import { registeredSchemes } from '../../support/electronStandIn/sessionStandIn.ts';
import { app, BrowserWindow } from '../../support/electronStandIn.ts';
import { loadMain, prepareMachine } from '../../support/startDesk.ts';

let folder: string;
beforeAll(async () => {
  folder = prepareMachine({ hasLock: false }, true);
  await loadMain();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a second copy of the program ends at once and touches nothing', () => {
  expect(app.log).toEqual(['quit', 'ready']);
  expect(BrowserWindow.made).toEqual([]);
  expect(registeredSchemes).toEqual([]);
  expect(answeredChannels.size).toBe(0);
  expect(existsSync(join(folder, 'documents'))).toBe(false);
});

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { shownDialogs } from '../../support/electronStandIn/systemStandIn.ts';
import { app, BrowserWindow } from '../../support/electronStandIn.ts';
import { faults, loadMain, prepareMachine } from '../../support/startDesk.ts';

let folder: string;
beforeAll(async () => {
  folder = prepareMachine({}, true);
  mkdirSync(join(folder, 'documents'));
  writeFileSync(join(folder, 'documents', '支部プランデスク'), ''); // a file where the folder belongs
  await loadMain();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('where documents cannot be kept, the program says so and ends', () => {
  expect(shownDialogs).toMatchObject([
    { kind: 'message', options: { message: expect.stringMatching(/支部プランデスク」に書き込めません/) } },
  ]);
  expect(faults(folder)).not.toContain(folder);
  expect(app.log).toEqual(['ready', 'quit']);
  expect(BrowserWindow.made).toEqual([]);
  expect(faults(folder)).toContain('folderNotWritable');
});

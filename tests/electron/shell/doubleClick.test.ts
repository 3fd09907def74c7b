import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemClock } from '../../../electron/services/clock.ts';
import { createDocument } from '../../../electron/services/createDocument.ts';
import { startAddress } from '../../../electron/window/appAddress.ts';
import { type Desk, startDesk } from '../../support/startDesk.ts';

const elsewhere = mkdtempSync(join(tmpdir(), 'desk-elsewhere-'));
const before = process.argv;
let desk: Desk;

beforeAll(async () => {
  const path = join(elsewhere, '埼玉 令和6年度.bpd');
  createDocument(path, '埼玉', systemClock).close();
  process.argv = ['C:\\desk.exe', '--lang=ja', path];
  desk = await startDesk();
});
afterAll(() => {
  process.argv = before;
  desk.end();
  rmSync(elsewhere, { recursive: true, force: true });
});

test('a program started by a document has it open when its first page asks', async () => {
  expect((await desk.call('app:state', {})).open?.name).toBe('埼玉 令和6年度');
  expect(desk.window.loaded).toEqual([startAddress]);
});

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemClock } from '../../../electron/services/clock.ts';
import { createDocument } from '../../../electron/services/createDocument.ts';
import { startAddress } from '../../../electron/window/appAddress.ts';
import { StandInEvent } from '../../support/electronStandIn/emitter.ts';
import { app } from '../../support/electronStandIn.ts';
import { type Desk, happens, startDesk } from '../../support/startDesk.ts';

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

test('a document from another folder stays in the lists of documents used last, the system’s and our own', async () => {
  const path = join(elsewhere, '埼玉 令和6年度.bpd');
  expect(app.recentDocuments).toEqual([path]);
  const { documents } = await desk.call('app:state', {});
  expect(documents.map(document => document.name)).toContain('埼玉 令和6年度');
  const list = join(desk.folder, 'userData', '最近使った文書.json');
  expect(JSON.parse(readFileSync(list, 'utf8'))).toEqual([path]);
});

test('on a Mac a document is named by an event', async () => {
  const path = join(elsewhere, '群馬.bpd');
  createDocument(path, '群馬', systemClock).close();
  expect(app.emit('open-file', new StandInEvent(), path).defaultPrevented).toBe(true);
  await happens(() => desk.window.loaded.length === 3);
  expect((await desk.call('app:state', {})).open?.name).toBe('群馬');
});

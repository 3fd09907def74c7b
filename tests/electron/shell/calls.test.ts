import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { callChannel } from '../../../electron/window/callChannel.ts';
import { defaultHandoutOptions } from '../../../shared/handout/handoutOptions.ts';
import type { Channel } from '../../../shared/ipc/contract.ts';
import { errorText } from '../../../shared/messages/errorText.ts';
import { exposed, ipcRenderer } from '../../support/electronStandIn/ipcStandIn.ts';
import { BrowserWindowStandIn } from '../../support/electronStandIn/windowStandIn.ts';
import { type Desk, startDesk } from '../../support/startDesk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk();
});
afterAll(() => desk.end());

/** As a page could call, whatever the contract says. */
const callAnything = (channel: unknown, request: unknown) =>
  desk.api.call(channel as Channel, request as never) as Promise<unknown>;

test('the page gets one function and nothing else', () => {
  expect([...exposed.keys()]).toEqual(['api']);
  expect(Object.keys(desk.api)).toEqual(['call']);
});

test('a sample document is made on the disk, edited and undone through the window’s own way', async () => {
  const made = await desk.call('document:createSample', {});
  expect(existsSync(join(desk.documentFolder, `${made.name}.bpd`))).toBe(true);
  const [measurement] = made.records.measurement.filter(one => one.kind === 'actual');
  if (!measurement) throw new Error('the sample has no figures');
  const { indicatorId, year, period } = measurement;

  const edited = await desk.call('fields:edit', {
    id: 'edit-1',
    label: '結果の入力',
    inputs: [{ indicatorId, year, period, field: 'actual', text: '12.3' }],
  });
  expect(JSON.stringify(edited?.command)).toContain('12.3');
  expect(edited?.undoState).toMatchObject({ undo: '結果の入力', redo: null });

  const undone = await desk.call('edit:undo', {});
  expect(undone).toMatchObject({ label: '結果の入力', undoState: { redo: '結果の入力' } });
  const { open } = await desk.call('app:state', {});
  expect(open?.records.measurement).toEqual(made.records.measurement);
});

test('a handout is printed by Electron itself and found where the window looks for it', async () => {
  const { records } = await desk.call('document:createSample', {});
  const year = records.measurement[0]?.year ?? 0;
  const options = { ...defaultHandoutOptions.kpi, confidentiality: '機密性１' };
  const { file, pages } = await desk.call('handout:pdf', {
    job: 'print',
    kind: 'kpi',
    moment: { branchId: 1, year, period: 'annual' },
    options,
    snapshotId: null,
    comparedId: null,
  });
  expect(pages).toBe(1);
  expect(file.name).toMatch(/機密性１\.pdf$/);
  const response = await desk.window.session.fetch(`app://desk/files/${file.id}`);
  expect(response?.headers.get('content-type')).toBe('application/pdf');
  expect((await response?.text())?.slice(0, 5)).toBe('%PDF-');
  expect(BrowserWindowStandIn.getAllWindows()).toHaveLength(1); // the hidden window is gone
});

const wrong: [name: string, channel: unknown, request: unknown][] = [
  ['an unknown channel', 'database:query', { sql: 'select 1' }],
  ['a name every object has', 'constructor', {}],
  ['a function of the machine that is no channel', 'close', {}],
  ['no channel', undefined, {}],
  ['a channel that is no text', { toString: 'app:state' }, {}],
  ['a missing request', 'document:open', undefined],
  ['a path instead of a handle', 'document:openFile', { path: '/etc/passwd' }],
  ['a part of the wrong kind', 'workbook:export', { sourceId: '1' }],
  ['a part too many', 'app:state', { verbose: true }],
];

test.each(wrong)('%s is answered with a sentence people can read', async (_name, channel, request) => {
  const result = await callAnything(channel, request);
  expect(result).toMatchObject({ ok: false, error: { code: 'badRequest' } });
  const { error } = result as { error: Parameters<typeof errorText>[0] };
  expect(errorText(error)).toMatch(/^指示の内容が正しくないため、何も変更していません（.+）。$/);
});

test('a request that cannot cross comes back as a trouble, not as an exception', async () => {
  const request = { id: () => undefined };
  expect(await callAnything('document:open', request)).toEqual({ ok: false, error: { code: 'unexpected' } });
  await expect(ipcRenderer.invoke(callChannel, 'document:open', request)).rejects.toThrow(); // as it would be
});

import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startAddress } from '../../../electron/window/appAddress.ts';
import { callChannel } from '../../../electron/window/callChannel.ts';
import { answeredChannels, invokeFrom } from '../../support/electronStandIn/ipcStandIn.ts';
import type { FrameStandIn } from '../../support/electronStandIn/windowStandIn.ts';
import { type Desk, startDesk } from '../../support/startDesk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk();
});
afterAll(() => desk.end());

const page: FrameStandIn = { url: startAddress, parent: null };
const create = (frame: FrameStandIn | null) =>
  invokeFrom(frame, callChannel, 'document:create', { branchName: '山梨' });

const strangers: [name: string, frame: FrameStandIn | null][] = [
  ['a frame inside the page', { url: startAddress, parent: page }],
  ['an empty frame inside the page', { url: 'about:blank', parent: page }],
  ['a page of another origin', { url: 'https://example.com/app://desk/', parent: null }],
  ['another host of our scheme', { url: 'app://desk.example/index.html', parent: null }],
  ['our host under another scheme', { url: 'https://desk/index.html', parent: null }],
  ['a local file', { url: 'file:///C:/index.html', parent: null }],
  ['a page without an address', { url: '', parent: null }],
  ['a frame that is gone', null],
];

test.each(strangers)('%s is refused, with a trouble and not an exception', async (_name, frame) => {
  expect(await create(frame)).toEqual({
    ok: false,
    error: { code: 'badRequest', detail: '呼び出し元が違います' },
  });
  expect(readdirSync(desk.documentFolder)).toEqual(['長野.bpd']);
});

test('the page itself is answered', async () => {
  expect(await create(page)).toMatchObject({ ok: true, value: { name: '山梨' } });
});

test('there is no other channel', () => {
  expect([...answeredChannels.keys()]).toEqual(['bpd:call']);
});

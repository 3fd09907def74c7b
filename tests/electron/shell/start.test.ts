import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startAddress } from '../../../electron/window/appAddress.ts';
import { registeredSchemes } from '../../support/electronStandIn/sessionStandIn.ts';
import { app } from '../../support/electronStandIn.ts';
import { type Desk, startDesk } from '../../support/startDesk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk();
});
afterAll(() => desk.end());

test('the window is sandboxed, isolated, without Node and without developer tools', () => {
  expect(desk.window.options.webPreferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    webviewTag: false,
    spellcheck: false,
    devTools: false,
    preload: join(desk.folder, 'app', 'build', 'out', 'electron', 'preload.cjs'),
  });
  expect(app.sandboxEnabled).toBe(true);
});

test('the window comes up with the program’s own page, once that is painted', () => {
  expect(desk.window.options).toMatchObject({ title: '支部プランデスク', show: false });
  expect(desk.window.loaded).toEqual([startAddress]);
  expect(desk.window.log).toEqual(['show']);
});

test('the scheme is standard and secure, and has no way round the content policy', () => {
  expect(registeredSchemes).toEqual([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
});

test('Chromium itself looks up no host and asks for no proxy', () => {
  expect(app.switches.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND');
  expect(app.switches.has('no-proxy-server')).toBe(true);
  expect(app.switches.has('disable-background-networking')).toBe(true);
});

test('the window finds an Electron host whose documents lie in ドキュメント/支部プランデスク', async () => {
  const state = await desk.call('app:state', {});
  expect(state).toMatchObject({ host: 'electron', version: '9.8.7', open: null });
  expect(state.folder).toBe(join(desk.folder, 'documents', '支部プランデスク'));
  expect(state.documents.map(document => document.name)).toEqual(['長野']);
});

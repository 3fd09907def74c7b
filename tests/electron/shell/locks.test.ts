import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startAddress } from '../../../electron/window/appAddress.ts';
import { networkRequests } from '../../support/electronStandIn/sessionStandIn.ts';
import { type Desk, startDesk } from '../../support/startDesk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk();
});
afterAll(() => desk.end());

const elsewhere = [
  'https://example.com/',
  'http://127.0.0.1:8080/',
  'file:///C:/Users/a/dropped.xlsx',
  'app://desk/files/1',
  'app://desk/index.html?other',
  'app://other/index.html',
  'javascript:alert(1)',
  'data:text/html,x',
  'about:blank',
];

describe('the page stays where it is', () => {
  test.each(elsewhere)('it does not go to %s', url => {
    expect(desk.window.webContents.navigates(url)).toBe(false);
    expect(desk.window.webContents.navigates(url, false)).toBe(false);
  });

  test.each(elsewhere)('it opens no window for %s', url => {
    expect(desk.window.webContents.opensWindow(url)).toBe(false);
  });

  test('it may load itself anew, but not in a frame', () => {
    expect(desk.window.webContents.navigates(startAddress)).toBe(true);
    expect(desk.window.webContents.navigates(startAddress, false)).toBe(false);
  });

  test('it follows no redirect and attaches no webview', () => {
    expect(desk.window.webContents.follows('will-redirect')).toBe(false);
    expect(desk.window.webContents.follows('will-attach-webview')).toBe(false);
  });
});

const permissions = [
  'media',
  'geolocation',
  'notifications',
  'clipboard-read',
  'fileSystem',
  'openExternal',
  'usb',
  'display-capture',
  'unknown',
] as const;

test.each(permissions)('the permission "%s" is refused, asked for and looked up', async permission => {
  expect(await desk.window.session.grants(permission)).toEqual({ asked: false, checked: false });
});

test('devices and downloads are refused', () => {
  expect(desk.window.session.grantsDevice()).toBe(false);
  expect(desk.window.session.downloads()).toBe(false);
});

const foreign = [
  'https://example.com/a.js',
  'http://localhost:3000/',
  'ws://127.0.0.1:9/',
  'ftp://example.com/a',
  'file:///etc/passwd',
  'blob:https://example.com/1',
  'chrome://version/',
  'devtools://devtools/bundled/inspector.html', // as it is in the installed program
  'app://other/index.html',
  'app://desk.example/index.html',
];

test.each(foreign)('a request for %s goes nowhere', async url => {
  expect(await desk.window.session.fetch(url)).toBeNull();
  expect(networkRequests).toEqual([]);
});

test('nothing is fetched for spelling or sent by WebRTC', () => {
  expect(desk.window.session.spellChecker).toBe(false);
  expect(desk.window.webContents.webRtcPolicy).toBe('disable_non_proxied_udp');
});

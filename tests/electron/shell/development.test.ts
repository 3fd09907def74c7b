import { afterAll, beforeAll, expect, test } from 'vitest';
import { menuBar } from '../../support/electronStandIn/systemStandIn.ts';
import { type Desk, startDesk } from '../../support/startDesk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk({ isPackaged: false });
});
afterAll(() => desk.end());

test('from the checkout there are developer tools, and still no network', async () => {
  expect(desk.window.options.webPreferences?.devTools).toBe(true);
  expect(JSON.stringify(menuBar)).toContain('toggleDevTools');
  expect(await desk.window.session.fetch('devtools://devtools/bundled/inspector.html')).not.toBeNull();
  expect(await desk.window.session.fetch('https://example.com/')).toBeNull();
});

test('the sandbox is the same as in the installed program', () => {
  const expected = { sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true };
  expect(desk.window.options.webPreferences).toMatchObject(expected);
});

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { securityHeaders } from '../../../electron/ipc/windowAssets.ts';
import { person } from '../../support/electronStandIn/systemStandIn.ts';
import { type Desk, startDesk } from '../../support/startDesk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk();
  writeFileSync(join(desk.folder, 'secret.txt'), 'secret');
  writeFileSync(join(desk.folder, 'app', 'build', 'out', 'secret.txt'), 'secret');
});
afterAll(() => desk.end());

async function get(path: string, method?: string, body?: string): Promise<Response> {
  const response = await desk.window.session.fetch(`app://desk/${path}`, method, body);
  if (response === null) throw new Error(`${path} was refused`);
  return response;
}

test('the window’s page and its parts are served with the security headers', async () => {
  for (const path of ['index.html', '']) {
    const response = await get(path);
    expect(response.status).toBe(200);
    const html = await response.text();
    expect(html).toContain('<title>支部プランデスク</title>');
    const nonce = /nonce="([^"]+)"/.exec(html)?.[1] ?? 'none';
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': securityHeaders['Content-Security-Policy'].replace(
        "style-src 'self'",
        `style-src 'self' 'nonce-${nonce}'`,
      ),
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
  }
  expect((await get('assets/main.js?v=1')).headers.get('content-type')).toContain('text/javascript');
});

test.each([
  '../secret.txt',
  '..%2fsecret.txt',
  '%2e%2e/%2e%2e/%2e%2e/secret.txt',
  'assets/..%2f..%2fsecret.txt',
  'assets%2f..%2f..%2f..%2f..%2f..%2fsecret.txt',
  '%2fetc/passwd',
  '/etc/passwd',
  'index.html%00.js',
  '%',
  'assets',
  'missing.js',
])('%s is not found', async path => {
  const response = await get(path);
  expect(response.status).toBe(404);
  expect(await response.text()).toBe('');
});

test('a file the person chose is served by its handle, with its name, and never by its path', async () => {
  const path = join(desk.folder, '第3四半期 実績.xlsx');
  writeFileSync(path, 'workbook');
  person.chooses = path;
  const choice = await desk.call('file:choose', { purpose: 'workbook' });
  if (choice.kind !== 'chosen') throw new Error('nothing was chosen');

  const response = await get(`files/${choice.file.id}`);
  expect(await response.text()).toBe('workbook');
  expect(response.headers.get('content-type')).toContain('spreadsheetml');
  expect(response.headers.get('content-disposition')).toBe(
    `attachment; filename*=UTF-8''${encodeURIComponent('第3四半期 実績.xlsx')}`,
  );
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  expect((await get('files/other')).status).toBe(404);
  expect((await get(`files/${encodeURIComponent(path)}`)).status).toBe(404);
});

test('a file dropped on the window is taken under its name alone, without a path', async () => {
  const name = encodeURIComponent('C:\\秘密\\実績.xlsx');
  const response = await get(`files?name=${name}`, 'POST', 'workbook');
  const { value } = (await response.json()) as { value: { id: string; name: string } };
  expect(value.name).toBe('実績.xlsx');
  expect(await (await get(`files/${value.id}`)).text()).toBe('workbook');
});

test('the addresses are only read', async () => {
  expect((await get('index.html', 'POST')).status).toBe(405);
  expect((await get('files', 'PUT')).status).toBe(405);
});

import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LocalHost, startLocalHost } from '../../../electron/local/localHost.ts';
import { localHostConfig } from '../../../electron/local/localHostConfig.ts';

const work = mkdtempSync(join(tmpdir(), 'bpd-strangers-'));
let host: LocalHost;
let port = 0;
let token = '';
const faults: string[] = [];

beforeAll(async () => {
  const window = join(work, 'window');
  mkdirSync(window);
  writeFileSync(join(window, 'index.html'), '<head></head><p>支部プランデスク</p>');
  writeFileSync(join(work, 'secret.txt'), 'secret');
  symlinkSync(join(work, 'secret.txt'), join(window, 'link.txt'));
  symlinkSync(work, join(window, 'up'));
  host = await startLocalHost(localHostConfig('test', join(work, 'documents')), window, (where, error) =>
    faults.push(`${where} ${String(error)}`),
  );
  const url = new URL(host.url);
  port = Number(url.port);
  token = url.pathname.split('/')[1] ?? '';
});
afterAll(async () => {
  await host.close();
  rmSync(work, { recursive: true, force: true });
});

interface Answer {
  status: number;
  body: string;
  headers: NodeJS.Dict<string | string[]>;
}

/** The path goes out as it stands: no client tidies it up first. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers }, response => {
      let body = '';
      response.setEncoding('utf8').on('data', chunk => {
        body += chunk;
      });
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, body, headers: response.headers }),
      );
    });
    sent.on('error', reject);
    sent.end(method === 'POST' ? '{}' : undefined);
  });
}
const refused = { status: 403, body: '' };

test('合い言葉があれば開き、クッキーは使わず、よそのサイトに許しも出さない', async () => {
  const { status, headers } = await ask(`/${token}/`);
  expect(status).toBe(200);
  expect(headers['set-cookie']).toBeUndefined();
  expect(headers['access-control-allow-origin']).toBeUndefined();
  expect(headers['cross-origin-resource-policy']).toBe('same-origin');
  expect(headers['referrer-policy']).toBe('no-referrer'); // the address carries the secret
  expect(await ask(`/${token}/`, { Origin: 'http://evil.example' }, 'OPTIONS')).toMatchObject(refused);
});

describe('名前のすり替え（DNS rebinding）', () => {
  test.each([
    'evil.example',
    'evil.example:PORT',
    'localhost:PORT',
    '127.0.0.1',
    '127.0.0.1:1',
    '127.0.0.1.evil.example:PORT',
    '[::1]:PORT',
    '0.0.0.0:PORT',
    '2130706433:PORT',
  ])('Host が %s なら断る', async name => {
    expect(await ask(`/${token}/`, { Host: name.replace('PORT', String(port)) })).toMatchObject(refused);
  });
});

describe('よそのページからの呼び出し', () => {
  test.each([
    'null',
    'http://evil.example',
    'https://127.0.0.1:PORT',
    'http://127.0.0.1:PORT.evil.example',
    'http://127.0.0.1:1',
    'http://localhost:PORT',
  ])('Origin が %s なら断る', async from => {
    const origin = from.replace('PORT', String(port));
    expect(await ask(`/${token}/api/app:state`, { Origin: origin }, 'POST')).toMatchObject(refused);
    expect(await ask(`/${token}/`, { Origin: origin })).toMatchObject(refused);
  });
  test.each(['cross-site', 'same-site', 'x'])('Sec-Fetch-Site が %s なら断る', async site => {
    expect(await ask(`/${token}/`, { 'Sec-Fetch-Site': site })).toMatchObject(refused);
  });
});

describe('合い言葉が少しでも違えば断る', () => {
  test.each([
    '/',
    '//',
    '/TOKEN0/',
    '/%20TOKEN/',
    '/x/../TOKENx/',
    '/token/',
    '/files/TOKEN/',
    'http://127.0.0.1/',
    '*',
  ])('%s', async path => {
    expect(await ask(path.replace('TOKEN', token).replace(token, token.slice(1)))).toMatchObject(refused);
  });
});

test.each([
  '../secret.txt',
  '../../secret.txt',
  '..%2fsecret.txt',
  '..%2Fsecret.txt',
  '%2e%2e/secret.txt',
  '%2e%2e%2fsecret.txt',
  '..%252fsecret.txt',
  '%252e%252e%252fsecret.txt',
  '..%5csecret.txt',
  '..\\secret.txt',
  '..%c0%afsecret.txt',
  '....//secret.txt',
  'index.html/../../secret.txt',
  'x/%2e%2e/%2e%2e/secret.txt',
  '%2fetc%2fpasswd',
  '/etc/passwd',
  'file:///etc/passwd',
  'index.html%00',
  'secret.txt%00.html',
  'link.txt',
  'up/secret.txt',
  '%',
  '%zz',
])('画面のフォルダーの外へ出る %s は、何も見せない', async path => {
  const { status, body } = await ask(`/${token}/${path}`);
  expect([403, 404]).toContain(status);
  expect(body).toBe('');
});

test('崩れた呼び出しは、理由を値で返すか断るだけで、プログラムの誤りにはならない', async () => {
  const origin = { Origin: `http://127.0.0.1:${port}` };
  for (const channel of ['%', '%zz', '..%2fapp:state', 'app%3Astate%00', '']) {
    const { status, body } = await ask(`/${token}/api/${channel}`, origin, 'POST');
    expect([status, JSON.parse(body)]).toMatchObject([200, { ok: false, error: { code: 'badRequest' } }]);
  }
  for (const method of ['PUT', 'DELETE', 'PATCH', 'TRACE']) {
    expect((await ask(`/${token}/`, origin, method)).status).toBe(405);
  }
  expect((await ask(`/${token}/`)).status).toBe(200);
  expect(faults).toEqual([]);
});

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { type LocalHost, startLocalHost } from '../../../electron/local/localHost.ts';
import { localHostConfig } from '../../../electron/local/localHostConfig.ts';
import { temporaryFolders } from '../../support/temporaryFolder.ts';

const folder = temporaryFolders();
const fixture = fileURLToPath(
  new URL('../../fixtures/workbooks/yamanashi-kpi-summary.xlsx', import.meta.url),
);
let host: LocalHost | null = null;
afterEach(async () => {
  await host?.close();
  host = null;
});

async function start(): Promise<LocalHost> {
  const work = folder();
  const window = join(work, 'window');
  mkdirSync(window);
  writeFileSync(join(window, 'index.html'), '<p>支部プランデスク</p>');
  writeFileSync(join(work, 'secret.txt'), 'secret');
  host = await startLocalHost(localHostConfig('test', join(work, 'documents')), window);
  return host;
}

interface Answer {
  status: number;
  body: string;
  headers: NodeJS.Dict<string | string[]>;
}

function ask(
  url: string,
  options: { method?: string; headers?: Record<string, string>; body?: string | Buffer } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { method = 'GET', headers = {}, body } = options;
    const sent = request(url, { method, headers }, response => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          body: Buffer.concat(chunks).toString('utf8'),
          headers: response.headers,
        }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

const origin = (url: string) => new URL(url).origin;
function call(url: string, channel: string, body: unknown, headers: Record<string, string> = {}) {
  return ask(`${url}api/${channel}`, {
    method: 'POST',
    headers: { Origin: origin(url), ...headers },
    body: JSON.stringify(body),
  });
}

describe('合い言葉のない相手には何も渡さない', () => {
  test('正しいアドレスなら画面が開き、守りのヘッダーが付く', async () => {
    const { url } = await start();
    const answer = await ask(url);
    expect(answer).toMatchObject({ status: 200, body: '<p>支部プランデスク</p>' });
    expect(answer.headers['content-security-policy']).toContain("default-src 'self'");
  });
  test.each([
    ['/', '合い言葉なし'],
    ['/x/', '違う合い言葉'],
    ['/api/app:state', '合い言葉なしの呼び出し'],
  ])('%s（%s）', async path => {
    const { url } = await start();
    expect(await ask(`${origin(url)}${path}`)).toMatchObject({ status: 403, body: '' });
  });
  test('Host が違う（DNS のすり替え）', async () => {
    const { url } = await start();
    expect((await ask(url, { headers: { Host: 'evil.example' } })).status).toBe(403);
  });
  test('Origin が違う、または書き込みなのにない', async () => {
    const { url } = await start();
    expect((await call(url, 'app:state', {}, { Origin: 'http://evil.example' })).status).toBe(403);
    const bare = await ask(`${url}api/app:state`, { method: 'POST', body: '{}' });
    expect(bare.status).toBe(403);
  });
  test('よそのサイトから読み込ませたとき', async () => {
    const { url } = await start();
    expect((await ask(url, { headers: { 'Sec-Fetch-Site': 'cross-site' } })).status).toBe(403);
  });
  test('起動ごとに合い言葉が変わる', async () => {
    const first = (await start()).url;
    await host?.close();
    const second = (await start()).url;
    expect(new URL(first).pathname).not.toBe(new URL(second).pathname);
    expect(new URL(first).pathname.length).toBeGreaterThan(30);
  });
});

test.each(['../secret.txt', '..%2fsecret.txt', '%2e%2e/secret.txt', '..%5csecret.txt', '/etc/passwd'])(
  '画面のフォルダーの外 %s は見せない',
  async path => {
    const { url } = await start();
    const answer = await ask(`${url}${path}`);
    expect([403, 404]).toContain(answer.status);
    expect(answer.body).not.toContain('secret');
  },
);

describe('呼び出し', () => {
  test('正しい呼び出しは結果を、間違った呼び出しは理由を値で返す', async () => {
    const { url } = await start();
    const good = JSON.parse((await call(url, 'app:state', {})).body);
    expect(good).toMatchObject({ ok: true, value: { host: 'local', documents: [], open: null } });
    const cases: [string, unknown, string][] = [
      ['nothing:here', {}, 'badRequest'],
      ['toString', {}, 'badRequest'],
      ['document:create', { branchName: '' }, 'badRequest'],
      ['document:create', { branchName: '山梨', path: '/etc/x' }, 'badRequest'],
      ['edit:undo', {}, 'noDocument'],
      ['document:open', { id: 'x' }, 'documentMissing'],
      ['workbook:read', { file: 'x' }, 'fileMissing'],
    ];
    for (const [channel, body, code] of cases) {
      expect(JSON.parse((await call(url, channel, body)).body)).toMatchObject({ ok: false, error: { code } });
    }
  });

  test('壊れた本文でも止まらない', async () => {
    const { url } = await start();
    const answer = await ask(`${url}api/document:open`, {
      method: 'POST',
      headers: { Origin: origin(url) },
      body: '{{{',
    });
    expect(JSON.parse(answer.body)).toMatchObject({ ok: false, error: { code: 'badRequest' } });
    expect((await ask(url)).status).toBe(200);
  });

  test('文書を作り、閉じ、開き直せる。同じ支部名でも上書きしない', async () => {
    const { url } = await start();
    const one = JSON.parse((await call(url, 'document:create', { branchName: '山梨' })).body);
    const two = JSON.parse((await call(url, 'document:create', { branchName: '山梨' })).body);
    expect([one.value.name, two.value.name]).toEqual(['山梨', '山梨-2']);
    await call(url, 'document:close', {});
    const again = JSON.parse((await call(url, 'document:open', { id: one.value.id })).body);
    expect(again.value.records.branch).toEqual([{ id: 1, name: '山梨' }]);
  });

  test('ブックの読み取りは途中でやめられる', async () => {
    const { url } = await start();
    const sent = await ask(`${url}files?name=KPI.xlsx`, {
      method: 'POST',
      headers: { Origin: origin(url) },
      body: readFileSync(fixture),
    });
    const file = JSON.parse(sent.body).value.id;
    const reading = call(url, 'workbook:read', { file });
    await new Promise(resolve => setTimeout(resolve, 20)); // the worker takes longer to start
    await call(url, 'workbook:cancel', { file });
    expect(JSON.parse((await reading).body)).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(JSON.parse((await call(url, 'workbook:read', { file })).body)).toMatchObject({ ok: true });
  });

  test('文書ではないファイルを送っても、置き場所に何も残らない', async () => {
    const { url } = await start();
    const sent = await ask(`${url}files?name=${encodeURIComponent('偽物.bpd')}`, {
      method: 'POST',
      headers: { Origin: origin(url) },
      body: Buffer.from('これは文書ではありません'),
    });
    const handle = JSON.parse(sent.body).value;
    const opened = JSON.parse((await call(url, 'document:openFile', { file: handle.id })).body);
    expect(opened).toMatchObject({ ok: false, error: { code: 'notADocument', detail: '偽物.bpd' } });
    expect(JSON.parse((await call(url, 'app:state', {})).body).value.documents).toEqual([]);
  });

  test('PDFだけは、印刷のために自分の窓の枠で開ける。ほかのファイルは保存されるだけ', async () => {
    const { url } = await start();
    const headersOf = async (name: string, shown: string) => {
      const sent = await ask(`${url}files?name=${name}`, {
        method: 'POST',
        headers: { Origin: origin(url) },
        body: '%PDF',
      });
      return (await ask(`${url}files/${JSON.parse(sent.body).value.id}${shown}`)).headers;
    };
    const shown = await headersOf('a.pdf', '?shown');
    expect(shown['content-disposition']).toBe('inline');
    expect(shown['content-security-policy']).toMatch(/^default-src 'none';.*frame-ancestors 'self'$/);
    for (const saved of [await headersOf('a.pdf', ''), await headersOf('a.html', '?shown')]) {
      expect(saved['content-disposition']).toMatch(/^attachment/);
      expect(saved['content-security-policy']).toContain("frame-ancestors 'none'");
    }
  });
});

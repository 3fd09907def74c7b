import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readAsset, securityHeaders } from '../../electron/ipc/windowAssets.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const rows = read('tests/security/README.md')
  .split('\n')
  .filter(line => line.startsWith('| ') && !/^\| (#|promise|what) \|/.test(line));

/** A file in backticks, and the words in backticks behind it that it must hold. */
function places(text: string): { file: string; words: string[] }[] {
  const found: { file: string; words: string[] }[] = [];
  for (const [, code = ''] of text.matchAll(/`([^`]+)`/g)) {
    if (/^[\w/.-]+\.(ts|tsx|mjs|md|json)$/.test(code)) found.push({ file: code, words: [] });
    else found.at(-1)?.words.push(code);
  }
  return found;
}

test('Electron の 20 の点がすべて挙げてある', () => {
  const numbers = rows.flatMap(row => /^\| (\d+) \|/.exec(row)?.[1] ?? []).map(Number);
  expect(numbers).toEqual(Array.from({ length: 20 }, (_, at) => at + 1));
});

describe('挙げた所は、いまもそこにある', () => {
  const checked = rows
    .filter(row => places(row).length > 0)
    .map(row => ({ row, what: row.split('|').slice(1, 3).join('').trim().slice(0, 60) }));
  test.each(checked)('$what', ({ row }) => {
    const proof = row.split(' | ').at(-1) ?? '';
    expect(places(proof).filter(({ file }) => file.startsWith('tests/')).length).toBeGreaterThan(0);
    for (const { file, words } of places(row)) {
      expect(existsSync(join(root, file)), file).toBe(true);
      const text = read(file);
      for (const word of words) expect(text.includes(word), `${file}: ${word}`).toBe(true);
    }
  });
  test('表を読み損ねていない', () => expect(checked.length).toBeGreaterThan(30));
});

/** Every source of the program itself. */
function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(name => ['.ts', '.tsx', '.html'].includes(extname(name)))
    .map(name => join(folder, name));
}

const FORBIDDEN = [
  'openExternal',
  'experimentalFeatures',
  'enableBlinkFeatures',
  'allowpopups',
  'webSecurity: false',
  'nodeIntegration: true',
  'contextIsolation: false',
  'sandbox: false',
  'webviewTag: true',
  'allowRunningInsecureContent: true',
  'unsafe-eval',
  'dangerouslySetInnerHTML',
  '.innerHTML',
  '.outerHTML',
  'insertAdjacentHTML',
  'document.write',
  'new Function(',
];

describe('どこにも書かれていない', () => {
  const texts = ['electron', 'renderer', 'shared'].flatMap(sources).map(file => ({ file, text: read(file) }));
  test.each(FORBIDDEN)('%s', word => {
    expect(texts.length).toBeGreaterThan(500);
    expect(texts.filter(({ text }) => text.includes(word)).map(({ file }) => file)).toEqual([]);
  });
});

test('画面の決まりに unsafe はない。スタイルの合い言葉は毎回変わり、ほかの答えには付かない', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'bpd-policy-'));
  try {
    writeFileSync(join(folder, 'index.html'), '<html><head></head></html>');
    writeFileSync(join(folder, 'main.js'), '');
    const policies = [];
    for (const name of ['', 'index.html', 'main.js']) {
      const asset = await readAsset(folder, name);
      policies.push({ ...securityHeaders, ...asset?.headers }['Content-Security-Policy']);
    }
    for (const policy of policies) {
      expect(policy).not.toMatch(/unsafe|\*|https?:/);
      expect(policy).toMatch(/^default-src 'self'; /);
    }
    expect(policies[0]).toMatch(/style-src 'self' 'nonce-[A-Za-z0-9+/]{22}=='/);
    expect(policies[0]).not.toBe(policies[1]);
    expect(policies[2]).not.toContain('nonce');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

import { type ChildProcess, type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { buildWindow } from '../../build/buildWindow.ts';
import { openStore } from '../../electron/db/store.ts';
import { startBrowser } from '../support/localProgram.ts';
import { temporaryFolders } from '../support/temporaryFolder.ts';

const folder = temporaryFolders();
const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const launcher = path('../../build/withNode24.mjs');
const script = path('../../build/start.ts');
let child: ChildProcess | null = null;
afterEach(() => {
  child?.kill('SIGKILL');
});

/** `npm start` as it runs without Electron: the address it prints. */
function start(documents: string): Promise<string> {
  const env = { ...process.env, BPD_FOLDER: documents };
  const [command = '', ...args] = [process.execPath, launcher, 'node', script, '--browser', '--no-open'];
  return follow(spawn(command, args, { env, stdio: 'pipe' }));
}

/** The same below a shell that passes no signals on, as npm starts it. */
function startBelowShell(documents: string): Promise<string> {
  const env = { ...process.env, BPD_FOLDER: documents };
  const line = `"${process.execPath}" "${launcher}" node "${script}" --browser --no-open; true`;
  return follow(spawn('sh', ['-c', line], { env, stdio: 'pipe' }));
}

function follow(started: ChildProcessWithoutNullStreams): Promise<string> {
  child = started;
  return new Promise((resolve, reject) => {
    let output = '';
    started.stdout.on('data', chunk => {
      output += chunk;
      const url = /http:\/\/127\.0\.0\.1:\d+\/\S+/.exec(output)?.[0];
      if (url) resolve(url);
    });
    started.once('exit', () => reject(new Error(output)));
  });
}

function stop(): Promise<void> {
  const running = child;
  return new Promise(resolve => {
    running?.once('exit', () => resolve());
    running?.kill('SIGTERM');
  });
}

test('初めての起動は見本を開いて始まり、終わるときに文書を閉じる', async () => {
  await buildWindow({ quiet: true });
  const documents = folder();
  const browser = await startBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(await start(documents));
    await page.getByText('ジェネリック医薬品の使用促進').waitFor();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('山梨支部');
    await stop();
    expect(readdirSync(documents)).toEqual(['見本（山梨・埼玉）.bpd']); // no log left beside it: it was closed
    openStore(join(documents, '見本（山梨・埼玉）.bpd')).close();

    // the second start offers the documents that are there
    await page.goto(await start(documents));
    await page.getByRole('button', { name: /^見本（山梨・埼玉）/ }).waitFor();
    await stop();
  } finally {
    await browser.close();
  }
});

test('npm だけが終わらされても、プログラムは文書を閉じて終わる', async () => {
  const documents = folder();
  await startBelowShell(documents);
  expect(readdirSync(documents)).toContain('見本（山梨・埼玉）.bpd-wal'); // open
  await stop();
  await expect.poll(() => readdirSync(documents), { timeout: 10_000 }).toEqual(['見本（山梨・埼玉）.bpd']);
});

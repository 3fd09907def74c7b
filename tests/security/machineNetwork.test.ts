import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { temporaryFolders } from '../support/temporaryFolder.ts';

const folder = temporaryFolders();
const here = fileURLToPath(new URL('.', import.meta.url));

/** What the machine side did, and what of it would have left this machine. */
async function journey(...more: string[]): Promise<{ done: unknown; left: string }> {
  const work = folder();
  const log = join(work, 'network.log');
  const watch = pathToFileURL(join(here, 'onlyLoopback.mjs'));
  watch.searchParams.set('log', log);
  const { stdout } = await promisify(execFile)(process.execPath, [
    ...['--import', watch.href, join(here, 'machineJourney.ts'), work, ...more],
  ]);
  return { done: JSON.parse(stdout), left: existsSync(log) ? readFileSync(log, 'utf8') : '' };
}

test('文書、控え、取り込み、書き出し、版、印刷のどれも、この PC の外とは何もやり取りしない', async () => {
  const { done, left } = await journey();
  expect(done).toEqual({
    indicators: 6,
    imported: 6,
    tempting: ['一', '二', '三', '四', '五'], // the saved results: nothing of it was worked out anew
    sheets: expect.any(Number),
    pages: expect.any(Number),
    sound: true,
  });
  expect(left).toBe('');
});

test('対照: 外へつなごうとすれば、見張りが気づいて止める', async () => {
  const { done, left } = await journey('leak');
  expect(left).toBe('connect 192.0.2.1\n');
  expect(done).toMatchObject({ leaked: expect.stringContaining('fetch failed') });
});

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hostileFiles } from '../support/hostileFiles.ts';

/**
 * `node tests/bench/hostile.ts`: what is said of each hostile file, after how long, and what memory it took. Each is
 * read by a program of its own, as the real one reads it: from the disk, in a thread.
 */
const folder = mkdtempSync(join(tmpdir(), 'bpd-hostile-'));
const reader = fileURLToPath(new URL('./hostileReader.ts', import.meta.url));
const lines = ['| file | what is said | seconds | MB |', '|---|---|---|---|'];

function measured(what: string, path: string): string {
  const { stdout, status } = spawnSync(process.execPath, [reader, path], { encoding: 'utf8' });
  const [sentence, seconds, megabytes] = status === 0 ? stdout.trim().split('\t') : [`exit ${status}`];
  return `| ${what} | ${sentence} | ${seconds} | ${megabytes} |`;
}

try {
  for (const [at, { what, bytes, fileName = '表.xlsx' }] of hostileFiles.entries()) {
    // The name may carry the trap, so it keeps it; the place makes it unique.
    const path = join(mkdtempSync(join(folder, `${at}-`)), fileName);
    writeFileSync(path, bytes());
    lines.push(measured(what, path));
    rmSync(path);
  }
  lines.push(measured('フォルダー', folder), measured('ないファイル', join(folder, 'ない.xlsx')));
  process.stdout.write(`${lines.join('\n')}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

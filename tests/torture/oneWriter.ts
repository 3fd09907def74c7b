import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openStore } from '../../electron/db/store.ts';
import { smallDocument } from './smallDocument.ts';

export interface OneWriterReport {
  rounds: number;
  /** The second opener was refused as it should be. */
  refused: number;
  /** Longest until it was, in milliseconds. */
  slowestRefusal: number;
  /** Longest until the document could be opened after its holder was killed, in milliseconds. */
  slowestRelease: number;
  /** The same in half of the rounds at most: a machine that stalls once does not change it. */
  usualRelease: number;
}

const holder = fileURLToPath(new URL('./holder.ts', import.meta.url));

/** One program holds a document, a second one tries to open it; then the first is killed. */
export async function openTwice(folder: string, rounds: number): Promise<OneWriterReport> {
  rmSync(folder, { recursive: true, force: true });
  const path = smallDocument(folder);
  const report: OneWriterReport = {
    rounds: 0,
    refused: 0,
    slowestRefusal: 0,
    slowestRelease: 0,
    usualRelease: 0,
  };
  const releases: number[] = [];
  for (; report.rounds < rounds; report.rounds += 1) {
    const child = spawn(process.execPath, [holder, path], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(child.stdout, 'data');
    const asked = performance.now();
    try {
      openStore(path).close();
    } catch (error) {
      if (String(error).includes('documentInUse')) report.refused += 1;
    }
    report.slowestRefusal = Math.max(report.slowestRefusal, performance.now() - asked);
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
    const freed = performance.now();
    openStore(path).close();
    releases.push(performance.now() - freed);
  }
  releases.sort((a, b) => a - b);
  report.slowestRelease = releases.at(-1) ?? 0;
  report.usualRelease = releases[Math.floor((releases.length - 1) / 2)] ?? 0;
  return report;
}

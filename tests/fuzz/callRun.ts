import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { CallReport } from './calls.ts';

const here = fileURLToPath(new URL('.', import.meta.url));

export interface CallRun {
  wrong: CallReport;
  elsewhere: CallReport;
  /** Rejections and exceptions nobody caught, in the process and in the program's own log. */
  unhandled: number;
}

/** Calls the program wrongly in a process of its own. @throws where that process died */
export async function runCalls(
  folder: string,
  calls: number,
  foreign: number,
  seed: number,
): Promise<CallRun> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      ...['--import', join(here, '..', 'support', 'standInHook.ts'), join(here, 'deskProcess.ts')],
      ...[folder, String(calls), String(foreign), String(seed)],
    ],
    { maxBuffer: 2 ** 24 },
  );
  return JSON.parse(stdout);
}

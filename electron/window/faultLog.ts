import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';
import type { Report } from '../ipc/dispatch.ts';
import { type Clock, systemClock } from '../services/clock.ts';

/** At this size the log is put aside; the one before that goes. */
const LIMIT = 1024 * 1024;

/** Writes the program's faults where a developer can be shown them: stack traces do not belong on the screen. */
export function createFaultLog(folder: string, clock: Clock = systemClock): Report {
  const path = join(folder, 'faults.log');
  return (where, error) => {
    try {
      mkdirSync(folder, { recursive: true });
      const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
      if (size > LIMIT) renameSync(path, `${path}.old`);
      appendFileSync(path, `${clock()} ${where} ${inspect(error)}\n`);
    } catch {
      // A full disk must not turn one trouble into two.
    }
  };
}

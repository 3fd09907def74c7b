import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { faultText } from '../../shared/errors/faultText.ts';
import type { Report } from '../ipc/dispatch.ts';
import { type Clock, systemClock } from '../services/clock.ts';

/** At this size the log is put aside; the one before that goes. */
const LIMIT = 1024 * 1024;

/**
 * Writes the program's faults where a developer can be shown them: stack traces do not belong on the screen. Nothing
 * of a document, no name and no folder gets in (`faultText`), so that the file can be passed on.
 */
export function createFaultLog(folder: string, clock: Clock = systemClock): Report {
  const path = join(folder, 'faults.log');
  return (where, error) => {
    try {
      mkdirSync(folder, { recursive: true });
      const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
      if (size > LIMIT) renameSync(path, `${path}.old`);
      appendFileSync(path, `${clock()} ${placeText(where)} ${faultText(error)}\n`);
    } catch {
      // A full disk must not turn one trouble into two.
    }
  };
}

/** A channel is named by the window: only what looks like one is written down. */
function placeText(where: string): string {
  return /^[\w:. -]{1,60}$/.test(where) ? where : 'call';
}

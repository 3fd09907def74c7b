import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { toLists } from '../../shared/domain/planRecords.ts';
import { AppError } from '../../shared/errors/appError.ts';
import type { Clock } from './clock.ts';
import type { Session } from './session.ts';
import { writeDocument } from './writeDocument.ts';

/**
 * Saves a document at another place while its own cannot be written to: with its history where it can still be read,
 * else what is in memory.
 * @returns whether the history, the imported workbooks and the versions have come along
 * @throws AppError documentExists, folderNotWritable, diskFull; nothing is left behind then
 */
export function saveElsewhere(session: Session, target: string, clock: Clock): { isWhole: boolean } {
  if (existsSync(target)) throw new AppError('documentExists', basename(target));
  try {
    session.store.copyTo(target);
    return { isWhole: true };
  } catch {
    const none = { workbook: () => null, frozen: () => null };
    writeDocument(target, '別の場所に保存', toLists(session.plan.records), none, clock);
    return { isWhole: false };
  }
}

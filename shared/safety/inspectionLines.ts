import { type BackupEntry, backupReasonName } from './backupEntry.ts';
import { inspectedPartName, type PartReport } from './inspection.ts';

/** One line of the report: what was looked at, and how it was found. */
export interface InspectionLine {
  name: string;
  /** What was looked at, or which: 「1,234 件」. */
  extent: string;
  troubles: readonly string[];
}

export function lineOfPart({ part, extent, troubles }: PartReport): InspectionLine {
  return { name: inspectedPartName[part], extent, troubles };
}

/** @param when the backup's time, as people read it */
export function lineOfBackup(
  { number, reason }: BackupEntry,
  when: string,
  troubles: readonly string[],
): InspectionLine {
  return { name: `控え ${number}`, extent: `${when}・${backupReasonName[reason]}`, troubles };
}

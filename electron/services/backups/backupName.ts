import { type BackupReason, backupReasonName, backupReasons } from '../../../shared/safety/backupEntry.ts';

/** What the name of a backup's file says. */
export interface BackupName {
  /** Backups are ordered by it. */
  number: number;
  /** ISO instant, to the second. */
  at: string;
  reason: BackupReason;
}

const NAME = /^(\d{5,}) (\d{4}-\d{2}-\d{2})T(\d{2})(\d{2})(\d{2})Z (.+)\.bpd$/;

/** 「00012 2025-05-01T063000Z 開いたとき.bpd」: no colons, which Windows does not allow. */
export function backupFileName({ number, at, reason }: BackupName): string {
  const instant = `${at.slice(0, 19).replaceAll(':', '')}Z`;
  return `${String(number).padStart(5, '0')} ${instant} ${backupReasonName[reason]}.bpd`;
}

/** Null for a file that is no backup of ours: it is neither listed nor ever deleted. */
export function readBackupName(fileName: string): BackupName | null {
  const [, number, day, hour, minute, second, word] = NAME.exec(fileName) ?? [];
  const reason = backupReasons.find(one => backupReasonName[one] === word);
  if (number === undefined || reason === undefined) return null;
  return { number: Number(number), at: `${day}T${hour}:${minute}:${second}.000Z`, reason };
}

import { type BackupEntry, backupReasonName } from '../../../shared/safety/backupEntry.ts';
import { whenText } from '../../plan/whenText.ts';

/** 「令和7年5月1日 9:05（作業中）」 */
export function backupName({ at, reason }: BackupEntry): string {
  return `${whenText(at)}（${backupReasonName[reason]}）`;
}

/** 「1.2 MB」; a small one in KB. */
export function sizeText(bytes: number): string {
  const kilobytes = Math.ceil(bytes / 1024);
  if (kilobytes < 1000) return `${kilobytes.toLocaleString('ja-JP')} KB`;
  return `${(bytes / 2 ** 20).toLocaleString('ja-JP', { maximumFractionDigits: 1 })} MB`;
}

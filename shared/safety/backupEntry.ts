/** Why a backup was made. */
export const backupReasons = ['open', 'work', 'close', 'import', 'migration', 'restore', 'hand'] as const;
export type BackupReason = (typeof backupReasons)[number];

export const backupReasonName: Record<BackupReason, string> = {
  open: '開いたとき',
  work: '作業中',
  close: '閉じたとき',
  import: '取り込みの前',
  migration: '版を上げる前',
  restore: '控えに戻す前',
  hand: '手で作成',
};

/** A backup of a document, as people are shown it. */
export interface BackupEntry {
  id: string;
  /** Its running number: a clock may be set back, this never is. */
  number: number;
  reason: BackupReason;
  /** ISO instant. */
  at: string;
  bytes: number;
}

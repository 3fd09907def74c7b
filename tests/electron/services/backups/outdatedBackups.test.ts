import { expect, test } from 'vitest';
import { backupFileName, readBackupName } from '../../../../electron/services/backups/backupName.ts';
import { outdatedBackups } from '../../../../electron/services/backups/outdatedBackups.ts';

const backup = (number: number, at: string) => ({ number, at, reason: 'work' as const });

test('新しい10個と、12か月それぞれの最後の一つが残る', () => {
  const days = Array.from({ length: 400 }, (_, day) =>
    backup(day + 1, new Date(Date.UTC(2024, 0, 1 + day)).toISOString()),
  );
  const gone = outdatedBackups(days);
  const kept = days.filter(one => !gone.includes(one));
  expect(kept).toHaveLength(10 + 10); // the last ones of two months are among the ten
  expect(kept[0]?.at.slice(0, 10)).toBe('2024-03-31');
});

test('時計が戻されても、新しい控えは消えない', () => {
  const old = Array.from({ length: 20 }, (_, at) => backup(at + 1, '2025-05-01T00:00:00.000Z'));
  const newest = backup(21, '1999-01-01T00:00:00.000Z');
  expect(outdatedBackups([...old, newest])).not.toContain(newest);
});

test('控えの名前は読み戻せ、ほかのファイルは控えと見なさない', () => {
  const name = { number: 12, at: '2025-05-01T06:30:05.000Z', reason: 'open' } as const;
  expect(backupFileName(name)).toBe('00012 2025-05-01T063005Z 開いたとき.bpd');
  expect(readBackupName(backupFileName(name))).toEqual(name);
  expect(readBackupName('山梨.bpd')).toBeNull();
});

import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { checkDocument } from '../../../../electron/db/checkDocument.ts';
import { openStore } from '../../../../electron/db/store.ts';
import { openBackupFolder } from '../../../../electron/services/backups/backupFolder.ts';
import { keepBackups } from '../../../../electron/services/backups/backupKeeper.ts';
import { restoreBackup } from '../../../../electron/services/backups/restoreBackup.ts';
import { createDocument } from '../../../../electron/services/createDocument.ts';
import type { Session } from '../../../../electron/services/session.ts';
import { put } from '../../../../shared/commands/command.ts';
import { temporaryFolders } from '../../../support/temporaryFolder.ts';

const folder = temporaryFolders();
const clock = () => '2025-05-01T06:30:00.000Z';

function rename(session: Session, from: string, to: string): void {
  const command = put('branch', { id: 1, name: from }, { id: 1, name: to });
  session.run({ id: to, label: '名前の変更', command });
}
const nameIn = (path: string) => {
  const store = openStore(path);
  const { branch } = store.load();
  store.close();
  return branch[0]?.name;
};

test('開いたときと取り込みの前に控えができ、同じ中身の控えは重ねない', async () => {
  const path = join(folder(), '山梨.bpd');
  const session = createDocument(path, '山梨', clock);
  const keeper = keepBackups(session, clock, { first: 0, every: 60_000 });
  const backups = openBackupFolder(path);
  await expect.poll(() => backups.list()).toHaveLength(1);
  await keeper.backUp('import');
  expect(backups.list()).toMatchObject([{ number: 1, reason: 'open', at: clock() }]);
  rename(session, '山梨', '甲府');
  await keeper.backUp('import');
  expect(backups.list()).toMatchObject([{ number: 2, reason: 'import' }, { number: 1 }]);
  // never the open document's file alone: what is in the write-ahead log is in the backup too
  const [newest, oldest] = backups.list().map(({ id }) => backups.pathOf(id));
  expect([nameIn(newest ?? ''), nameIn(oldest ?? '')]).toEqual(['甲府', '山梨']);
  keeper.stop();
  session.close();
});

test('控えに戻しても、残っていた書き込みの記録は混ざらず、戻す前の控えから取り返せる', async () => {
  const path = join(folder(), '山梨.bpd');
  const session = createDocument(path, '山梨', clock);
  const keeper = keepBackups(session, clock);
  await keeper.backUp('hand');
  rename(session, '山梨', '甲府');
  await keeper.backUp('restore');
  keeper.stop();
  session.close();
  writeFileSync(`${path}-wal`, 'an old log'); // as a killed program leaves one
  const backups = openBackupFolder(path);
  const [before, first] = backups.list();
  restoreBackup(path, backups.pathOf(first?.id ?? ''));
  expect(existsSync(`${path}-wal`)).toBe(false);
  expect(nameIn(path)).toBe('山梨');
  restoreBackup(path, backups.pathOf(before?.id ?? ''));
  expect(nameIn(path)).toBe('甲府');
});

test('壊れた控えには戻さず、文書も書きかけのファイルも変わらない', async () => {
  const path = join(folder(), '山梨.bpd');
  const session = createDocument(path, '山梨', clock);
  const keeper = keepBackups(session, clock);
  await keeper.backUp('hand');
  keeper.stop();
  session.close();
  const backups = openBackupFolder(path);
  const file = backups.pathOf(backups.list()[0]?.id ?? '');
  const bytes = readFileSync(file);
  bytes.writeUInt8((bytes.at(-20) ?? 0) ^ 1, bytes.length - 20);
  const at = bytes.indexOf('山梨');
  bytes.writeUInt8((bytes[at + 2] ?? 0) ^ 1, at + 2);
  writeFileSync(file, bytes);
  const document = readFileSync(path);
  expect(() => restoreBackup(path, file)).toThrow('backupDamaged');
  expect(readFileSync(path)).toEqual(document);
  expect(readdirSync(join(path, '..')).filter(name => name.includes('part'))).toEqual([]);
});

test('古い版の控えも確かめて戻せる', () => {
  const path = join(folder(), '古い.bpd');
  copyFileSync(fileURLToPath(new URL('../../../fixtures/documents/schema20.bpd', import.meta.url)), path);
  const before = readFileSync(path);
  expect(checkDocument(path)).toEqual([]);
  expect(readFileSync(path)).toEqual(before);
});

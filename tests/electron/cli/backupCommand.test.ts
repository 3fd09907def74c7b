import { existsSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { parseArguments } from '../../../electron/cli/arguments.ts';
import { commands } from '../../../electron/cli/commands.ts';
import { keepBackups } from '../../../electron/services/backups/backupKeeper.ts';
import { systemClock } from '../../../electron/services/clock.ts';
import { createDocument } from '../../../electron/services/createDocument.ts';
import { put } from '../../../shared/commands/command.ts';
import { temporaryFolders } from '../../support/temporaryFolder.ts';

const folder = temporaryFolders();
function run(...line: string[]) {
  const call = parseArguments(line);
  if (call === null) throw new Error('help was asked for');
  return commands[call.command](call);
}

test('控えの一覧から戻し、点検は控えも一つずつ確かめ、壊れた文書からは救い出せる', async () => {
  const path = join(folder(), '山梨.bpd');
  const session = createDocument(path, '山梨', systemClock);
  const keeper = keepBackups(session, systemClock);
  await keeper.backUp('hand');
  keeper.stop();
  const command = put('branch', { id: 1, name: '山梨' }, { id: 1, name: '甲府' });
  session.run({ id: 'a', label: '名前の変更', command });
  session.close();

  expect((await run('backup', path, '--list')).json).toMatchObject([{ number: 1, reason: 'hand' }]);
  await run('backup', path, '--restore', '1');
  expect((await run('backup', path, '--list')).json).toMatchObject([{ reason: 'restore' }, { number: 1 }]);
  await expect(run('backup', path, '--restore', '9')).rejects.toThrow('backupUnknown');
  expect(() => parseArguments(['backup', path])).toThrow('--list');

  const sound = await run('verify', path);
  expect(sound.text).toContain('✓ 一行ごとの値');
  expect(sound.text).toContain('✓ 控え 2');
  expect(sound).toMatchObject({ failed: false, json: { ok: true, troubles: [] } });

  const db = new Database(path);
  db.exec("UPDATE branch SET name = '山口'");
  db.close();
  const broken = await run('verify', path);
  expect(broken.text).toContain('支部に、書き込んだときと違う値になっている行が 1 件あります。');
  expect(broken.failed).toBe(true);
  const out = join(path, '..', '救い出し.bpd');
  expect((await run('rescue', path, '--out', out)).json).toMatchObject({ kept: 1, fromLog: 1 });
  await expect(run('rescue', path, '--out', out)).rejects.toThrow('documentExists');
  expect(existsSync(out)).toBe(true);
});

import { mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openStore, type Store } from '../../../electron/db/store.ts';
import { createDocument } from '../../../electron/services/createDocument.ts';
import { type Session, startSession } from '../../../electron/services/session.ts';
import { put } from '../../../shared/commands/command.ts';
import { AppError } from '../../../shared/errors/appError.ts';
import { temporaryFolders } from '../../support/temporaryFolder.ts';

const folder = temporaryFolders();
const clock = () => '2025-05-01T06:30:00.000Z';
const renamed = (id: string, from: string, to: string) => ({
  id,
  label: '名前の変更',
  command: put('branch', { id: 1, name: from }, { id: 1, name: to }),
});
const nameOf = (session: Session) => session.plan.records.branch.get('1')?.name;

function document(): string {
  const path = join(folder(), '山梨.bpd');
  createDocument(path, '山梨', clock).close();
  return path;
}

test('文書が別の場所へ移されると書き込まず、戻ってくれば同じ入力を保存できる', () => {
  const path = document();
  const session = startSession(openStore(path), clock);
  const away = join(path, '..', '移動先');
  mkdirSync(away);
  const moved = ['', '-wal'].map(end => [`${path}${end}`, join(away, `山梨.bpd${end}`)] as const);
  for (const [from, to] of moved) renameSync(from, to);
  for (const attempt of [1, 2]) {
    expect(() => session.run(renamed('a', '山梨', '甲府')), `${attempt}回目`).toThrow('documentGone');
  }
  expect(nameOf(session)).toBe('山梨'); // still there to be looked at
  for (const [from, to] of moved.toReversed()) renameSync(to, from);
  session.run(renamed('a', '山梨', '甲府'));
  expect(nameOf(session)).toBe('甲府');
  expect(session.store.verify()).toEqual([]);
  session.close();
});

test('書けたのに失敗と返された操作は、開き直して見つかれば保存済みとなり、二重にはならない', () => {
  const path = document();
  const whole = openStore(path);
  const failing: Store = {
    ...whole,
    run(edit, at) {
      whole.run(edit, at);
      throw new AppError('storageFailed', '山梨.bpd');
    },
  };
  const session = startSession(failing, clock);
  session.run(renamed('a', '山梨', '甲府'));
  expect(nameOf(session)).toBe('甲府');
  expect(session.store.history().filter(({ label }) => label === '名前の変更')).toHaveLength(1);
  expect(session.store.verify()).toEqual([]);
  session.close();
});

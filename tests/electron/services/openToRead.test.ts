import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createDocument } from '../../../electron/services/createDocument.ts';
import { documentDesk } from '../../../electron/services/documentDesk.ts';
import { holderPath } from '../../../electron/services/holderFile.ts';
import { openOrRead } from '../../../electron/services/openToRead.ts';
import { sweepReadingCopies } from '../../../electron/services/readingCopy.ts';
import type { Session } from '../../../electron/services/session.ts';
import { put } from '../../../shared/commands/command.ts';
import { temporaryFolders } from '../../support/temporaryFolder.ts';

const folder = temporaryFolders();
const clock = () => '2025-05-01T06:30:00.000Z';
const nameIn = (session: Session) => session.plan.records.branch.get('1')?.name;
const rename = (session: Session, from: string, to: string) =>
  session.run({
    id: to,
    label: '名前の変更',
    command: put('branch', { id: 1, name: from }, { id: 1, name: to }),
  });
const copies = () => readdirSync(tmpdir()).filter(name => name.startsWith(`bpd-reading-${process.pid}-`));

test('ほかで開いている文書は、だれが開いているかを示して読むだけで開き、閉じられれば入力できる', () => {
  const path = join(folder(), '山梨.bpd');
  createDocument(path, '山梨', clock).close();
  const [theirs, ours] = [documentDesk(clock), documentDesk(clock)];
  const open = (desk: typeof ours) => desk.switchTo(path, () => openOrRead(path, clock));
  rename(open(theirs), '山梨', '甲府');

  const read = open(ours);
  const who = `${userInfo().username}（${hostname()}）`;
  expect(read.readOnly).toEqual({ reason: 'inUse', who, since: clock(), asOf: clock() });
  expect(nameIn(read)).toBe('甲府'); // still in the other's write-ahead log
  expect(() => rename(read, '甲府', '山梨')).toThrow('documentHeldElsewhere');
  expect(() => read.store.keepWorkbook('a', new Uint8Array())).toThrow('documentHeldElsewhere');
  expect(() => ours.backups()).toThrow('documentHeldElsewhere');

  rename(theirs.current(), '甲府', '韮崎');
  expect(nameIn(open(ours))).toBe('韮崎'); // read anew
  theirs.close();
  const mine = open(ours);
  expect(mine.readOnly).toBeNull();
  rename(mine, '韮崎', '都留');
  ours.close();
  expect(existsSync(holderPath(path))).toBe(false);
  expect(copies()).toEqual([]);
});

test('強制終了で残った使用中のしるしは、だれも締め出さず、前回のことを伝える', () => {
  const path = join(folder(), '山梨.bpd');
  createDocument(path, '山梨', clock).close();
  const since = '2025-04-30T01:00:00.000Z';
  writeFileSync(
    holderPath(path),
    JSON.stringify({ person: 'yamada', host: hostname(), pid: 2 ** 30, since }),
  );
  const desk = documentDesk(clock);
  desk.switchTo(path, () => openOrRead(path, clock));
  expect(desk.unclosed()).toEqual({ who: `yamada（${hostname()}）`, since });
  // the lock decides: whoever is in the way now, it is not the one of the file
  writeFileSync(
    holderPath(path),
    JSON.stringify({ person: 'yamada', host: hostname(), pid: 2 ** 30, since }),
  );
  const read = openOrRead(path, clock);
  expect(read.readOnly).toMatchObject({ reason: 'inUse', who: null, since: null });
  read.close();
  desk.close();
});

test('読み取り専用のファイルも、元に触れずに読める', () => {
  const path = join(folder(), '山梨.bpd');
  createDocument(path, '山梨', clock).close();
  chmodSync(path, 0o444);
  const before = readFileSync(path);
  const read = openOrRead(path, clock);
  expect(read.readOnly).toMatchObject({ reason: 'readOnly', who: null });
  expect(() => read.undo()).toThrow('documentHeldReadOnly');
  read.close();
  expect(readFileSync(path)).toEqual(before);
  expect(readdirSync(join(path, '..'))).toEqual(['山梨.bpd']);
});

test('落ちたプログラムが残した読み取り用の写しは、次の起動で消える', () => {
  const left = mkdtempSync(join(tmpdir(), `bpd-reading-${2 ** 30}-`));
  const ours = mkdtempSync(join(tmpdir(), `bpd-reading-${process.pid}-`));
  sweepReadingCopies();
  expect([existsSync(left), existsSync(ours)]).toEqual([false, true]);
  rmSync(ours, { recursive: true });
});

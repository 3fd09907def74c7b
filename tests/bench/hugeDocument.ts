import { createHash, randomUUID } from 'node:crypto';
import { copyFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { checkInThread } from '../../electron/db/checkThread.ts';
import { renameDurably } from '../../electron/db/syncFile.ts';
import { systemClock } from '../../electron/services/clock.ts';
import { openDocument } from '../../electron/services/openDocument.ts';
import { put } from '../../shared/commands/command.ts';
import { toLists } from '../../shared/domain/planRecords.ts';
import { type Comparison, compare } from './measure.ts';
import { readRaw } from './opening.ts';
import { createTenYears } from './tenYears.ts';

const MB = 2 ** 20;
/** Of the 500 MB: the rest is the command log. */
const WORKBOOKS = 400;
const LARGE = 500 * MB;

/** What a document of 500 MB costs: to open, and to back up. */
export async function compareHugeDocument(folder: string): Promise<Comparison[]> {
  const path = join(folder, '五百メガ.bpd');
  await createTenYears(path);
  fill(path);
  const opening = await compare(
    'opening a document of 500 MB',
    () => openDocument(path, systemClock).close(),
    'SELECT * of the same record rows in the same file',
    () => readRaw(path),
    5,
  );
  const session = openDocument(path, systemClock);
  const backup = join(folder, '控え.bpd');
  const copy = () => {
    copyFileSync(path, `${backup}.copy.part`);
    renameDurably(`${backup}.copy.part`, `${backup}.copy`);
  };
  const against = 'copying the file, synced';
  try {
    const bare = await compare(
      'backup of 500 MB, unchecked',
      () => session.store.backUpTo(backup, async () => []),
      against,
      copy,
      3,
    );
    const checked = await compare(
      'backup of 500 MB, checked in its thread',
      () => session.store.backUpTo(backup, checkInThread),
      against,
      copy,
      1,
    );
    return [opening, bare, checked];
  } finally {
    session.close();
  }
}

/** Workbooks of a MB each, and long sentences written again and again. */
function fill(path: string): void {
  const session = openDocument(path, systemClock);
  for (let number = 0; number < WORKBOOKS; number += 1) {
    const bytes = Buffer.alloc(MB, createHash('sha256').update(String(number)).digest());
    session.store.keepWorkbook(createHash('sha256').update(bytes).digest('hex'), bytes);
  }
  const passages = toLists(session.plan.records).passage.slice(0, 100);
  const written = (round: number) =>
    passages.map(passage => ({ ...passage, text: `${round}回目の実施状況。`.repeat(150), links: [] }));
  for (let [round, was] = [1, passages]; statSync(path).size < LARGE; round += 1) {
    const is = written(round);
    const steps = is.map((passage, at) => put('passage', was[at] ?? null, passage));
    session.run({ id: randomUUID(), label: '本文の変更', command: { kind: 'batch', steps } });
    was = is;
  }
  session.close();
}

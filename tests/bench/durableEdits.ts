import { randomUUID } from 'node:crypto';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import Database from 'better-sqlite3';
import { systemClock } from '../../electron/services/clock.ts';
import { openDocument } from '../../electron/services/openDocument.ts';
import { put } from '../../shared/commands/command.ts';
import type { Measurement } from '../../shared/domain/records.ts';
import { resultRecord } from '../support/samplePlan.ts';
import { smallDocument } from '../torture/smallDocument.ts';
import { type Comparison, compare } from './measure.ts';

/** Edits in a block: one alone is too short for the clock. */
const BLOCK = 100;

/** The settings of `openDatabase`, for a database that is not ours. */
export function openRaw(path: string, journal = 'WAL', synchronous = 'FULL'): Database.Database {
  const db = new Database(path);
  db.pragma('locking_mode = EXCLUSIVE');
  db.pragma(`journal_mode = ${journal}`);
  db.pragma(`synchronous = ${synchronous}`);
  db.pragma('foreign_keys = ON');
  db.pragma('trusted_schema = OFF');
  db.pragma('cell_size_check = ON');
  return db;
}

/** The same rows by hand: the record's values exchanged, the log's row added, both or neither. */
export function rawEdits(db: Database.Database): (number: number) => void {
  const update = db.prepare(
    `UPDATE measurement SET text = ?, value = ?, unit = ?, as_of = ?, as_of_text = ?, status = ?, formula = ?, crc = ?
     WHERE indicator_id = ? AND year = ? AND period = ? AND kind = ?`,
  );
  const log = db.prepare(
    `INSERT INTO command_log (edit_id, action, of_seq, label, at, command, state, crc)
     VALUES (?, 'run', NULL, ?, ?, ?, 'done', ?)`,
  );
  const write = db.transaction((before: Measurement, after: Measurement) => {
    const { text, value, unit, asOf, asOfText, status, formula, indicatorId, year, period, kind } = after;
    const seal = crc32(JSON.stringify(after));
    update.run(text, value, unit, asOf, asOfText, status, formula, seal, indicatorId, year, period, kind);
    const command = JSON.stringify(put('measurement', before, after));
    const [id, at] = [randomUUID(), systemClock()];
    log.run(id, '結果の変更', at, command, crc32(command + id + at));
  });
  return number => write.immediate(resultOf(number - 1), resultOf(number));
}

const resultOf = (number: number): Measurement => resultRecord(1, `${number}位`);

/** A document with one result, which the edits change. */
export function documentWithResult(folder: string): string {
  const path = smallDocument(folder);
  const session = openDocument(path, systemClock);
  session.run({ id: randomUUID(), label: '結果の変更', command: put('measurement', null, resultOf(0)) });
  session.close();
  return path;
}

/** Typed results, one durable transaction each, as the open document stores them; against the same rows by hand. */
export async function compareDurableEdits(folder: string): Promise<Comparison> {
  const path = documentWithResult(join(folder, 'durable'));
  const copy = join(folder, 'durable-raw.bpd');
  copyFileSync(path, copy);

  const session = openDocument(path, systemClock);
  const raw = openRaw(copy);
  const writeRaw = rawEdits(raw);
  let [done, rawDone] = [0, 0];
  try {
    return await compare(
      `${BLOCK} durable edits: records, seals and command log`,
      () => {
        for (const until = done + BLOCK; done < until; done += 1) {
          const command = put('measurement', resultOf(done), resultOf(done + 1));
          session.store.run({ id: randomUUID(), label: '結果の変更', command }, systemClock());
        }
      },
      'raw SQLite writing equal rows with the same settings',
      () => {
        for (const until = rawDone + BLOCK; rawDone < until; rawDone += 1) writeRaw(rawDone + 1);
      },
      30,
    );
  } finally {
    session.close();
    raw.close();
  }
}

import { randomUUID } from 'node:crypto';
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { openStore, type Store } from '../../electron/db/store.ts';
import { applyCommand } from '../../shared/commands/applyCommand.ts';
import { planCommand } from '../../shared/commands/planCommand.ts';
import type { PlanInput } from '../../shared/commands/planInput.ts';
import { type PlanRecords, toRecords } from '../../shared/domain/planRecords.ts';
import { AppError } from '../../shared/errors/appError.ts';
import { randomNumbers } from './random.ts';
import { randomInput } from './randomInput.ts';
import { smallDocument } from './smallDocument.ts';

export interface UndoReport {
  lists: number;
  /** Edits that were undone and redone after the restart. */
  edits: number;
  /** How many kinds of edits were among them. */
  kinds: number;
  harmed: string[];
}

const AT = '2025-05-01T00:00:00.000Z';

/** Undoes the last edit; a test may do it wrong, as a control. */
export type UndoOne = (store: Store) => void;
const undoOne: UndoOne = store => void store.undo(AT);

/**
 * Random lists of actions, undo and redo among them, each on a document of its own. After a restart all of it is
 * undone, which has to give the beginning, and redone, which has to give the end.
 * @param length how many actions a list has
 */
export function undoLists(
  folder: string,
  lists: number,
  length: (random: () => number) => number = random => 1 + Math.floor(random() * 24),
  undo = undoOne,
): UndoReport {
  mkdirSync(folder, { recursive: true });
  const template = smallDocument(join(folder, 'template'));
  const path = join(folder, '山梨.bpd');
  const report: UndoReport = { lists: 0, edits: 0, kinds: 0, harmed: [] };
  const kinds = new Set<PlanInput['kind']>();
  for (let seed = 1; seed <= lists; seed += 1) {
    const random = randomNumbers(seed);
    copyFileSync(template, path);
    const { standing, start, end } = actAtRandom(path, random, length(random), kinds);
    const trouble = undoAll(path, standing, start, end, undo);
    if (trouble !== null) report.harmed.push(`list ${seed}: ${trouble}`);
    report.lists += 1;
    report.edits += standing;
  }
  return { ...report, kinds: kinds.size };
}

/** Does something with a document and closes it. */
function actAtRandom(path: string, random: () => number, length: number, kinds: Set<PlanInput['kind']>) {
  const store = openStore(path);
  const start = toRecords(store.load());
  let records: PlanRecords = start;
  let [standing, undone] = [0, 0];
  for (let step = 0; step < length; step += 1) {
    const turn = random();
    if (turn < 0.12 && standing > 0) {
      records = applyCommand(records, store.undo(AT).command);
      [standing, undone] = [standing - 1, undone + 1];
    } else if (turn < 0.2 && undone > 0) {
      records = applyCommand(records, store.redo(AT).command);
      [standing, undone] = [standing + 1, undone - 1];
    } else {
      const input = randomInput(random, records);
      const command = commandOrNull(records, input);
      if (command === null) continue;
      store.run({ id: randomUUID(), label: input.kind, command }, AT);
      records = applyCommand(records, command);
      [standing, undone] = [standing + 1, 0];
      kinds.add(input.kind);
    }
  }
  store.close();
  return { standing, start, end: records };
}

/** What a person is told cannot be done changes nothing. */
function commandOrNull(records: PlanRecords, input: PlanInput) {
  try {
    return planCommand(records, [input], AT);
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}

/** What is wrong after the restart; null when all is as it was. */
function undoAll(path: string, standing: number, start: PlanRecords, end: PlanRecords, undo: UndoOne) {
  const store = openStore(path);
  const holds = (records: PlanRecords) => isDeepStrictEqual(toRecords(store.load()), records);
  try {
    if (!holds(end)) return 'after the restart it is not what it was';
    for (let step = 0; step < standing; step += 1) undo(store);
    if (!holds(start)) return 'all undone is not the beginning';
    for (let step = 0; step < standing; step += 1) store.redo(AT);
    if (!holds(end)) return 'all redone is not the end';
    return store.verify()[0] ?? null;
  } finally {
    store.close();
  }
}

import { basename } from 'node:path';
import { type CalculatedPlan, calculatePlan } from '../../shared/calc/planCalculation.ts';
import { applyCommand } from '../../shared/commands/applyCommand.ts';
import { changedNodes } from '../../shared/commands/changedNodes.ts';
import type { Command, Edit } from '../../shared/commands/command.ts';
import type { HistoryJump, UndoState } from '../../shared/commands/history.ts';
import { toRecords } from '../../shared/domain/planRecords.ts';
import { AppError, type AppErrorCode } from '../../shared/errors/appError.ts';
import type { ReadOnlyState } from '../../shared/safety/readOnlyState.ts';
import { openStore, type Store } from '../db/store.ts';
import type { Clock } from './clock.ts';

/** An open document with its plan in memory. Memory changes only after the commit, so it is never ahead. */
export interface Session {
  readonly path: string;
  /** Null where it can be worked on; else whatever would change it is refused. */
  readonly readOnly: ReadOnlyState | null;
  /** @throws AppError documentGone, and what `openStore` throws, where the document cannot be reached any more */
  readonly store: Store;
  /** Stays what it was when the document cannot be reached any more. */
  readonly plan: CalculatedPlan;
  /** Saves an edit and follows it in memory. */
  run(edit: Edit): Command;
  undo(): { label: string; command: Command };
  redo(): { label: string; command: Command };
  /** Undoes or redoes until this edit is the last that stands. */
  jump(seq: number): HistoryJump & { command: Command };
  undoState(): UndoState;
  close(): void;
}

/**
 * @param reopen opens the document once more, when a write has failed; tests open it in their own way
 */
export function startSession(
  first: Store,
  clock: Clock,
  reopen: () => Store = () => openStore(first.path),
): Session {
  const { path } = first;
  let store: Store | null = first;
  let plan = planOf(first);
  /** Stored and not yet in memory: the answer goes out before, and what is asked next finds it there. */
  let stored: Command[] = [];
  const follow = (command: Command): Command => {
    if (stored.length === 0) setImmediate(() => stored.length > 0 && catchUp());
    stored.push(command);
    return command;
  };
  const catchUp = () => {
    const commands = stored;
    stored = [];
    try {
      for (const command of commands) plan.update(applyCommand(plan.records, command), changedNodes(command));
    } catch {
      plan = calculatePlan(toRecords(present().load())); // what is on the disk counts
    }
  };
  const present = (): Store => {
    try {
      store ??= reopen();
      return store;
    } catch (cause) {
      throw new AppError('documentGone', basename(path), { cause });
    }
  };
  /**
   * Writes. After a trouble of the disk the document is opened anew: what was refused may be there all the same
   * (written, only the sync failed), and a stick that is back is found. Edits carry ids, so a retry does no harm.
   */
  const write = <T>(work: (to: Store) => T, wasDone: (there: Store) => T | null): T => {
    const before = store;
    try {
      return work(present());
    } catch (error) {
      if (!isStorageTrouble(error) || before === null) throw error;
      before.close();
      store = null;
      const done = found(wasDone);
      if (done === null) throw error;
      return done.value;
    }
  };
  const found = <T>(wasDone: (there: Store) => T | null): { value: T } | null => {
    try {
      const again = present();
      stored = [];
      plan = calculatePlan(toRecords(again.load()));
      const value = wasDone(again);
      return value === null ? null : { value };
    } catch {
      return null; // the trouble goes on: what is in memory is still there to be looked at and saved elsewhere
    }
  };
  return {
    path,
    readOnly: null,
    get store() {
      return present();
    },
    get plan() {
      if (stored.length > 0) catchUp();
      return plan;
    },
    run(edit) {
      const isNew = write(
        to => {
          to.run(edit, clock());
          return true;
        },
        to => (to.hasEdit(edit.id) ? false : null),
      );
      return isNew ? follow(edit.command) : edit.command;
    },
    undo() {
      const undone = write(
        to => to.undo(clock()),
        () => null,
      );
      follow(undone.command);
      return undone;
    },
    redo() {
      const redone = write(
        to => to.redo(clock()),
        () => null,
      );
      follow(redone.command);
      return redone;
    },
    jump(seq) {
      const jumped = write(
        to => to.jump(seq, clock()),
        () => null,
      );
      follow(jumped.command);
      return jumped;
    },
    undoState: () => present().undoState(),
    close() {
      stored = [];
      store?.close();
    },
  };
}

/** The disk, not the edit: the same edit may be stored a moment later. */
function isStorageTrouble(error: unknown): boolean {
  return error instanceof AppError && STORAGE_TROUBLES.has(error.code);
}

const STORAGE_TROUBLES: ReadonlySet<AppErrorCode> = new Set([
  'storageFailed',
  'documentGone',
  'diskFull',
  'documentReadOnly',
]);

/** A document that cannot be read is closed again, so that it is not held. */
function planOf(store: Store): CalculatedPlan {
  try {
    return calculatePlan(toRecords(store.load()));
  } catch (error) {
    store.close();
    throw error;
  }
}

import { type CalculatedPlan, calculatePlan } from '../../shared/calc/planCalculation.ts';
import { applyCommand } from '../../shared/commands/applyCommand.ts';
import { changedNodes } from '../../shared/commands/changedNodes.ts';
import type { Command, Edit } from '../../shared/commands/command.ts';
import type { HistoryJump, UndoState } from '../../shared/commands/history.ts';
import { toRecords } from '../../shared/domain/planRecords.ts';
import { AppError } from '../../shared/errors/appError.ts';
import type { Store } from '../db/store.ts';
import type { Clock } from './clock.ts';

/** An open document with its plan in memory. Memory changes only after the commit, so it is never ahead. */
export interface Session {
  readonly store: Store;
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

export function startSession(store: Store, clock: Clock): Session {
  let plan = planOf(store);
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
      plan = calculatePlan(toRecords(store.load())); // what is on the disk counts
    }
  };
  return {
    store,
    get plan() {
      if (stored.length > 0) catchUp();
      return plan;
    },
    run(edit) {
      store.run(edit, clock());
      return follow(edit.command);
    },
    undo() {
      const undone = store.undo(clock());
      follow(undone.command);
      return undone;
    },
    redo() {
      const redone = store.redo(clock());
      follow(redone.command);
      return redone;
    },
    jump(seq) {
      const jumped = store.jump(seq, clock());
      follow(jumped.command);
      return jumped;
    },
    undoState: () => store.undoState(),
    close() {
      stored = [];
      store.close();
    },
  };
}

/** A document that cannot be read is closed again, so that it is not held. */
function planOf(store: Store): CalculatedPlan {
  try {
    return calculatePlan(toRecords(store.load()));
  } catch (error) {
    store.close();
    throw error;
  }
}

/** The open session. @throws AppError noDocument */
export function requireSession(session: Session | null): Session {
  if (session === null) throw new AppError('noDocument');
  return session;
}

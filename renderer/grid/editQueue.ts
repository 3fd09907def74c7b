import type { CellEdit, CellPosition, EditOutcome } from './gridTypes.ts';

export interface EditQueueOptions {
  /** The owner's `onEdit`. */
  send(edits: readonly CellEdit[]): Promise<EditOutcome> | EditOutcome;
  /** The row object as displayed now: a different one means that the owner's answer has reached the screen. */
  rowOf(rowId: string): unknown;
  /** An answer that came later than at once. */
  onRefused(edit: CellEdit, message: string): void;
  /** Any answer that came later than at once. */
  onAnswered(): void;
  /** The text to show in a cell has changed. */
  onChange(at: CellPosition): void;
  failedText(): string;
}

export interface EditQueue {
  /** Sends an edit. The outcome where it is known at once; otherwise it is waited for, and the typing goes on. */
  submit(edit: CellEdit): EditOutcome | 'sent';
  /** The text of an edit that is on its way, or was refused and waits to be corrected. */
  textOf(at: CellPosition): string | undefined;
  isRefused(at: CellPosition): boolean;
  /** Forgets the text of a refused edit, which is being corrected now. */
  drop(at: CellPosition): void;
  /** Runs once every edit before has been answered. */
  whenAnswered(run: () => void): void;
  /** To be called when new rows are displayed. */
  rowsChanged(): void;
}

interface Entry {
  edit: CellEdit;
  state: 'waiting' | 'settled' | 'refused';
  rowWhenSent: unknown;
}

/** An accepted text is shown until the owner's rows hold it, but no longer than this: the rows have the last word. */
const SETTLING_MS = 500;

/**
 * The edits on their way to the owner, one at a time: the second edit of a cell must not overtake the first, and
 * an undo must not overtake either. Meanwhile the cells show what was typed.
 */
export function createEditQueue(options: EditQueueOptions): EditQueue {
  const entries = new Map<string, Entry>();
  const jobs: (() => Promise<void> | void)[] = [];
  let busy = false;

  function remember(edit: CellEdit): Entry {
    const entry: Entry = { edit, state: 'waiting', rowWhenSent: options.rowOf(edit.rowId) };
    entries.set(keyOf(edit), entry);
    options.onChange(edit);
    return entry;
  }

  function forget(entry: Entry): void {
    if (entries.get(keyOf(entry.edit)) !== entry) return;
    entries.delete(keyOf(entry.edit));
    options.onChange(entry.edit);
  }

  function send(edit: CellEdit): Promise<EditOutcome> | EditOutcome {
    try {
      const answer = options.send([edit]);
      return isPending(answer) ? answer.catch(failed) : answer;
    } catch (error) {
      return failed(error);
    }
  }

  function failed(error: unknown): EditOutcome {
    console.error(error);
    return { ok: false, message: options.failedText() };
  }

  function answered(entry: Entry, outcome: EditOutcome): void {
    // A later edit of the same cell has taken its place: the person has already moved on from this text.
    if (entries.get(keyOf(entry.edit)) !== entry) return;
    if (!outcome.ok) {
      entry.state = 'refused';
      options.onChange(entry.edit);
      options.onRefused(entry.edit, outcome.message);
    } else if (options.rowOf(entry.edit.rowId) !== entry.rowWhenSent) {
      forget(entry);
    } else {
      entry.state = 'settled';
      setTimeout(() => forget(entry), SETTLING_MS);
    }
  }

  async function work(): Promise<void> {
    busy = true;
    for (let job = jobs.shift(); job; job = jobs.shift()) {
      // One broken callback must not hold up every edit after it.
      try {
        await job();
      } catch (error) {
        console.error(error);
      }
    }
    busy = false;
  }

  async function waitFor(entry: Entry, answer: Promise<EditOutcome>): Promise<void> {
    answered(entry, await answer);
    options.onAnswered();
  }

  return {
    submit(edit) {
      if (!busy) {
        const answer = send(edit);
        if (!isPending(answer)) {
          if (answer.ok) answered(remember(edit), answer);
          return answer;
        }
        const entry = remember(edit);
        jobs.push(() => waitFor(entry, answer));
        void work();
        return 'sent';
      }
      const entry = remember(edit);
      jobs.push(() => {
        entry.rowWhenSent = options.rowOf(edit.rowId);
        const answer = send(edit);
        return isPending(answer) ? waitFor(entry, answer) : answered(entry, answer);
      });
      return 'sent';
    },
    textOf: at => entries.get(keyOf(at))?.edit.text,
    isRefused: at => entries.get(keyOf(at))?.state === 'refused',
    drop(at) {
      const entry = entries.get(keyOf(at));
      if (entry) forget(entry);
    },
    whenAnswered(run) {
      if (busy) jobs.push(run);
      else run();
    },
    rowsChanged() {
      for (const entry of [...entries.values()]) {
        if (entry.state === 'settled' && options.rowOf(entry.edit.rowId) !== entry.rowWhenSent) forget(entry);
      }
    },
  };
}

function keyOf(at: CellPosition): string {
  return JSON.stringify([at.rowId, at.columnId]);
}

function isPending(answer: Promise<EditOutcome> | EditOutcome): answer is Promise<EditOutcome> {
  return 'then' in answer;
}

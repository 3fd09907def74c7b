import { createCellMap } from './cellMap.ts';
import type { CellEdit, CellPosition, EditHint, EditOutcome } from './gridTypes.ts';

/** Edits that are accepted or refused together. */
export interface EditBatch {
  edits: readonly CellEdit[];
  /** What was done, for the list of what can be undone. Absent where a text was typed into one cell. */
  label?: string;
  /** What was typed: kept where it is refused, to be corrected. Null where nothing was typed (a paste). */
  typed: CellEdit | null;
  insists?: boolean;
  newRows?: readonly string[];
  onAccepted?(): void;
  /** Takes a refusal that came later than at once into its own hands; false where it does not. */
  onRefused?(message: string): boolean;
}

export interface EditQueueOptions {
  /** The owner's `onEdit`. */
  send(edits: readonly CellEdit[], hint: EditHint): Promise<EditOutcome> | EditOutcome;
  /** The row object as displayed now: a different one means that the owner's answer has reached the screen. */
  rowOf(rowId: string): unknown;
  /** An answer that came later than at once. */
  onRefused(batch: EditBatch, message: string): void;
  /** Any answer that came later than at once. */
  onAnswered(): void;
  /** The texts to show in these cells have changed. */
  onChange(cells: readonly CellPosition[]): void;
  failedText(): string;
}

export interface EditQueue {
  /** Sends a batch. The outcome where it is known at once; otherwise it is waited for, and the typing goes on. */
  submit(batch: EditBatch): EditOutcome | 'sent';
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
 * The edits on their way to the owner, one batch at a time: the second edit of a cell must not overtake the first,
 * and an undo must not overtake either. Meanwhile the cells show what was typed.
 */
export function createEditQueue(options: EditQueueOptions): EditQueue {
  const entries = createCellMap<Entry>();
  const jobs: (() => Promise<void> | void)[] = [];
  let busy = false;

  function remember(batch: EditBatch): Entry[] {
    const remembered = batch.edits.map(edit => {
      const entry: Entry = { edit, state: 'waiting', rowWhenSent: options.rowOf(edit.rowId) };
      entries.set(edit, entry);
      return entry;
    });
    options.onChange(batch.edits);
    return remembered;
  }

  function forget(some: readonly Entry[]): void {
    const gone = some.filter(entry => isCurrent(entry)).map(({ edit }) => edit);
    for (const edit of gone) entries.delete(edit);
    if (gone.length > 0) options.onChange(gone);
  }

  /** Otherwise a later edit of the same cell has taken its place: the person has already moved on from this text. */
  function isCurrent(entry: Entry): boolean {
    return entries.get(entry.edit) === entry;
  }

  function send(batch: EditBatch): Promise<EditOutcome> | EditOutcome {
    try {
      const answer = options.send(batch.edits, hintOf(batch));
      return isPending(answer) ? answer.catch(failed) : answer;
    } catch (error) {
      return failed(error);
    }
  }

  function failed(error: unknown): EditOutcome {
    console.error(error);
    return { ok: false, message: options.failedText() };
  }

  function answered(batch: EditBatch, sent: readonly Entry[], outcome: EditOutcome): void {
    if (!outcome.ok) {
      refused(batch, sent, outcome.message);
      return;
    }
    const settled = sent.filter(isCurrent);
    const hasArrived = ({ edit, rowWhenSent }: Entry) => options.rowOf(edit.rowId) !== rowWhenSent;
    forget(settled.filter(hasArrived));
    const awaited = settled.filter(isCurrent);
    for (const entry of awaited) entry.state = 'settled';
    if (awaited.length > 0) setTimeout(() => forget(awaited), SETTLING_MS);
    batch.onAccepted?.();
  }

  function refused(batch: EditBatch, sent: readonly Entry[], message: string): void {
    const { typed } = batch;
    if (batch.onRefused?.(message)) {
      forget(sent);
      return;
    }
    const kept = sent.find(({ edit }) => typed !== null && isSameCell(edit, typed));
    forget(sent.filter(entry => entry !== kept));
    if (kept && !isCurrent(kept)) return;
    if (kept) {
      kept.state = 'refused';
      options.onChange([kept.edit]);
    }
    options.onRefused(batch, message);
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

  async function waitFor(batch: EditBatch, sent: Entry[], answer: Promise<EditOutcome>): Promise<void> {
    answered(batch, sent, await answer);
    options.onAnswered();
  }

  return {
    submit(batch) {
      if (!busy) {
        const answer = send(batch);
        if (!isPending(answer)) {
          if (answer.ok) answered(batch, remember(batch), answer);
          return answer;
        }
        const sent = remember(batch);
        jobs.push(() => waitFor(batch, sent, answer));
        void work();
        return 'sent';
      }
      const sent = remember(batch);
      jobs.push(() => {
        for (const entry of sent) entry.rowWhenSent = options.rowOf(entry.edit.rowId);
        const answer = send(batch);
        return isPending(answer) ? waitFor(batch, sent, answer) : answered(batch, sent, answer);
      });
      return 'sent';
    },
    textOf: at => entries.get(at)?.edit.text,
    isRefused: at => entries.get(at)?.state === 'refused',
    drop(at) {
      const entry = entries.get(at);
      if (entry) forget([entry]);
    },
    whenAnswered(run) {
      if (busy) jobs.push(run);
      else run();
    },
    rowsChanged() {
      const arrived = ({ state, edit, rowWhenSent }: Entry) =>
        state === 'settled' && options.rowOf(edit.rowId) !== rowWhenSent;
      forget(entries.values().filter(arrived));
    },
  };
}

function hintOf({ label, insists, newRows }: EditBatch): EditHint {
  return { ...(label !== undefined && { label }), ...(insists && { insists }), ...(newRows && { newRows }) };
}

function isSameCell(one: CellPosition, other: CellPosition): boolean {
  return one.rowId === other.rowId && one.columnId === other.columnId;
}

function isPending(answer: Promise<EditOutcome> | EditOutcome): answer is Promise<EditOutcome> {
  return 'then' in answer;
}

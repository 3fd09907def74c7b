import { type CalculatedPlan, calculatePlan } from '../../shared/calc/planCalculation.ts';
import { applyCommand } from '../../shared/commands/applyCommand.ts';
import { changedNodes } from '../../shared/commands/changedNodes.ts';
import { type FieldInput, fieldName } from '../../shared/commands/fieldInput.ts';
import type { FindQuery } from '../../shared/commands/find/findQuery.ts';
import type { UndoState } from '../../shared/commands/history.ts';
import type { PlanInput } from '../../shared/commands/planInput.ts';
import type { ReplaceOutcome } from '../../shared/commands/replaceInPlan.ts';
import { toRecords } from '../../shared/domain/planRecords.ts';
import type { AppErrorCode } from '../../shared/errors/appError.ts';
import type { Result } from '../../shared/errors/result.ts';
import type { Applied, OpenDocument } from '../../shared/ipc/contract.ts';
import { errorText } from '../../shared/messages/errorText.ts';
import { call } from '../api/api.ts';

/** How far the last edit has come. */
export type SaveState = 'saved' | 'saving' | 'failed';

/** What the window shows of the open document; a new one after every change. */
export interface PlanView {
  readonly name: string;
  readonly plan: CalculatedPlan;
  readonly undoState: UndoState;
  readonly saveState: SaveState;
  /** Counts the changes, so that views know when to look again. */
  readonly version: number;
}

/** The open document in the window: follows every edit the machine has saved, and recalculates. */
export interface PlanStore {
  view(): PlanView;
  subscribe(listener: () => void): () => void;
  /** Saves typed fields as one edit; of this name where it has one of its own (「貼り付け 24セル」). */
  edit(inputs: FieldInput[], label?: string): Promise<Result<null>>;
  /** Saves edits of tables, sentences, settings or findings as one edit of this name. */
  change(label: string, inputs: PlanInput[]): Promise<Result<null>>;
  /** Replaces what is found in the chosen texts (keys of `textKey`) as one edit. */
  replace(query: FindQuery, replacement: string, chosen: readonly string[]): Promise<Result<ReplaceOutcome>>;
  undo(): Promise<Result<string>>;
  redo(): Promise<Result<string>>;
  /** Follows an edit the machine has made itself (an import). */
  follow(applied: Applied): Promise<void>;
}

export function createPlanStore(opened: OpenDocument): PlanStore {
  const listeners = new Set<() => void>();
  let view: PlanView = {
    name: opened.name,
    plan: calculatePlan(toRecords(opened.records)),
    undoState: opened.undoState,
    saveState: 'saved',
    version: 0,
  };
  const show = (change: Partial<PlanView>) => {
    view = { ...view, ...change, version: view.version + 1 };
    for (const listener of listeners) listener();
  };
  const follow = async ({ command, undoState }: Applied) => {
    try {
      view.plan.update(applyCommand(view.plan.records, command), changedNodes(command));
      show({ undoState, saveState: 'saved' });
    } catch {
      await catchUp();
    }
  };
  /** Another window of this program has edited meanwhile: what is on the disk counts. */
  const catchUp = async () => {
    const state = await call('app:state', {});
    if (!state.ok || state.value.open === null) return show({ saveState: 'failed' });
    const { records, undoState } = state.value.open;
    show({ plan: calculatePlan(toRecords(records)), undoState, saveState: 'saved' });
  };
  /** Calls go one after the other, so that edits arrive in the order they were typed. */
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };

  const save = async (send: () => Promise<Result<Applied | null>>): Promise<Result<null>> => {
    show({ saveState: 'saving' });
    const result = await send();
    if (!result.ok) {
      show({ saveState: SAVING_TROUBLES.has(result.error.code) ? 'failed' : 'saved' });
      return result;
    }
    if (result.value) await follow(result.value);
    else show({ saveState: 'saved' });
    return { ok: true, value: null };
  };

  const travel = async (channel: 'edit:undo' | 'edit:redo'): Promise<Result<string>> => {
    const result = await call(channel, {});
    if (!result.ok) return result;
    await follow(result.value);
    return { ok: true, value: result.value.label };
  };

  return {
    view: () => view,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    edit: (inputs, label = labelOf(inputs)) => {
      const edit = { id: crypto.randomUUID(), label, inputs };
      return inTurn(() => save(() => call('fields:edit', edit)));
    },
    change: (label, inputs) => {
      const edit = { id: crypto.randomUUID(), label, inputs };
      return inTurn(() => save(() => call('plan:edit', edit)));
    },
    replace: (query, replacement, chosen) =>
      inTurn(async () => {
        let outcome: ReplaceOutcome = { replaced: 0, unchanged: 0, refused: [] };
        const edit = { id: crypto.randomUUID(), query, replacement, chosen: [...chosen] };
        const saved = await save(async () => {
          const result = await call('texts:replace', edit);
          if (!result.ok) return result;
          outcome = result.value.outcome;
          return { ok: true, value: result.value.applied };
        });
        return saved.ok ? { ok: true, value: outcome } : saved;
      }),
    undo: () => inTurn(() => travel('edit:undo')),
    redo: () => inTurn(() => travel('edit:redo')),
    follow,
  };
}

/** What keeps a correct input from being saved; everything else is the rules refusing the input. */
const SAVING_TROUBLES: ReadonlySet<AppErrorCode> = new Set([
  'hostGone',
  'unexpected',
  'noDocument',
  'diskFull',
  'documentInUse',
  'documentReadOnly',
  'documentDamaged',
]);

function labelOf(inputs: readonly FieldInput[]): string {
  const [first] = inputs;
  if (first === undefined) return '変更';
  if (inputs.length > 1) return `入力 ${inputs.length}セル`;
  return `${fieldName[first.field]}の${first.text === '' ? '消去' : '変更'}`;
}

/** The sentence for a failed result. */
export function troubleText(result: Result<unknown>): string {
  return result.ok ? '' : errorText(result.error);
}

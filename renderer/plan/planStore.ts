import { type CalculatedPlan, calculatePlan } from '../../shared/calc/planCalculation.ts';
import { applyCommand } from '../../shared/commands/applyCommand.ts';
import { changedNodes } from '../../shared/commands/changedNodes.ts';
import { type FieldInput, fieldName } from '../../shared/commands/fieldInput.ts';
import type { FindQuery } from '../../shared/commands/find/findQuery.ts';
import type { HistoryJump, UndoState } from '../../shared/commands/history.ts';
import type { PlanInput } from '../../shared/commands/planInput.ts';
import type { ReplaceOutcome } from '../../shared/commands/replaceInPlan.ts';
import { toRecords } from '../../shared/domain/planRecords.ts';
import type { AppErrorCode } from '../../shared/errors/appError.ts';
import type { Result } from '../../shared/errors/result.ts';
import type { Applied, OpenDocument, RequestOf } from '../../shared/ipc/contract.ts';
import { errorText } from '../../shared/messages/errorText.ts';
import { call } from '../api/api.ts';
import { type Followed, foretell } from './foretell.ts';

/** How far the last edit has come; what is frozen, or only read, takes none. */
export type SaveState = 'saved' | 'saving' | 'failed' | 'frozen' | 'readOnly';

/** What the window shows of the open document; a new one after every change. */
export interface PlanView {
  readonly name: string;
  readonly plan: CalculatedPlan;
  /** The plan once more, which is changed in place: a new object whenever it has to be looked at again. */
  readonly current: { readonly plan: CalculatedPlan };
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
  /** Undoes or redoes until the edit with this number is the last that stands. */
  jump(seq: number): Promise<Result<HistoryJump>>;
  /** Follows an edit the machine has made itself (an import). */
  follow(applied: Applied): Promise<void>;
  /** Goes on with the document saved at another place: what could not be saved yet stays where it was typed. */
  goOnWith(opened: OpenDocument): void;
}

export function createPlanStore(opened: OpenDocument): PlanStore {
  const listeners = new Set<() => void>();
  const first = calculatePlan(toRecords(opened.records));
  let view: PlanView = {
    name: opened.name,
    plan: first,
    current: { plan: first },
    undoState: opened.undoState,
    saveState: 'saved',
    version: 0,
  };
  const show = (change: Partial<PlanView>) => {
    view = { ...view, ...change, version: view.version + 1 };
    for (const listener of listeners) listener();
  };
  const follow = async ({ command, undoState, records }: Followed) => {
    try {
      view.plan.update(records ?? applyCommand(view.plan.records, command), changedNodes(command));
      show({ current: { plan: view.plan }, undoState, saveState: 'saved' });
    } catch {
      await catchUp();
    }
  };
  /** Another window of this program has edited meanwhile: what is on the disk counts. */
  const catchUp = async (): Promise<boolean> => {
    const state = await call('app:state', {});
    if (!state.ok || state.value.open === null) {
      show({ saveState: 'failed' });
      return false;
    }
    const { records, undoState } = state.value.open;
    const plan = calculatePlan(toRecords(records));
    show({ plan, current: { plan }, undoState, saveState: 'saved' });
    return true;
  };
  /** Calls go one after the other, so that edits arrive in the order they were typed. */
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };

  const sendForetold = async (edit: RequestOf<'plan:edit'>): Promise<Result<Followed | null>> => {
    const before = view.plan.records;
    const result = await foretell(before, edit);
    if (!result.ok) return result;
    // an import that was followed meanwhile is not to be lost
    const isAlone = view.plan.records === before;
    if (result.value !== 'other' && isAlone) return { ok: true, value: result.value };
    return (await catchUp()) ? { ok: true, value: null } : { ok: false, error: { code: 'hostGone' } };
  };

  const save = async (send: () => Promise<Result<Followed | null>>): Promise<Result<null>> => {
    show({ saveState: 'saving' });
    const result = await send();
    if (!result.ok) {
      show({ saveState: SAVING_TROUBLES.has(result.error.code) ? 'failed' : 'saved' });
      return result;
    }
    if (result.value) await follow(result.value);
    else show({ current: { plan: view.plan }, saveState: 'saved' }); // what was typed gives way to what is stored
    return { ok: true, value: null };
  };

  const travel = async (channel: 'edit:undo' | 'edit:redo'): Promise<Result<string>> => {
    const result = await call(channel, {});
    if (!result.ok) {
      if (SAVING_TROUBLES.has(result.error.code)) await catchUp(); // it may have been done all the same
      return result;
    }
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
      const isLarge = inputs.some(({ kind }) => kind === 'cells');
      const send = () => (isLarge ? sendForetold(edit) : call('plan:edit', edit));
      return inTurn(() => save(send));
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
    jump: seq =>
      inTurn(async () => {
        const result = await call('history:jump', { seq });
        if (result.ok) await follow(result.value);
        return result;
      }),
    follow,
    goOnWith({ name, records, undoState }) {
      const plan = calculatePlan(toRecords(records));
      show({ name, plan, current: { plan }, undoState, saveState: 'saved' });
    },
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
  'documentGone',
  'storageFailed',
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

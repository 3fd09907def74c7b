import { calculatePlan } from '../../shared/calc/planCalculation.ts';
import type { PlanRecords } from '../../shared/domain/planRecords.ts';
import type { Result } from '../../shared/errors/result.ts';
import type { PlanStore, PlanView, SaveState } from './planStore.ts';

type Refusal = Extract<Result<never>, { ok: false }>['error'];

/**
 * A version, or a document that is only read, as the pages of a document show it. Whatever edits it is refused, and
 * says why.
 */
export function createFrozenStore(
  name: string,
  records: PlanRecords,
  refusal: Refusal = { code: 'snapshotFrozen' },
  saveState: SaveState = 'frozen',
): PlanStore {
  const plan = calculatePlan(records);
  const view: PlanView = {
    name,
    plan,
    current: { plan },
    undoState: { undo: null, redo: null },
    saveState,
    version: 0,
  };
  const refuse = <T>(): Promise<Result<T>> => Promise.resolve({ ok: false, error: refusal });
  return {
    view: () => view,
    subscribe: () => () => undefined,
    edit: refuse,
    change: refuse,
    replace: refuse,
    undo: refuse,
    redo: refuse,
    jump: refuse,
    follow: () => Promise.resolve(),
    goOnWith: () => undefined,
  };
}

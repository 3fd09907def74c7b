import { toRecords } from '../../shared/domain/planRecords.ts';
import type { Result } from '../../shared/errors/result.ts';
import type { OpenDocument } from '../../shared/ipc/contract.ts';
import { createFrozenStore } from './frozenStore.ts';
import { createPlanStore, type PlanStore } from './planStore.ts';

/** An opened document: to be worked on, or only read where somebody else has it or it cannot be written to. */
export function openedStore(opened: OpenDocument): PlanStore {
  const refusal = readingRefusal(opened);
  return refusal === null
    ? createPlanStore(opened)
    : createFrozenStore(opened.name, toRecords(opened.records), refusal, 'readOnly');
}

/** What is said to whoever wants to change a document that is only read; null where it can be changed. */
export function readingRefusal({
  name,
  readOnly,
}: OpenDocument): Extract<Result<never>, { ok: false }>['error'] | null {
  if (readOnly === null) return null;
  const code = readOnly.reason === 'inUse' ? 'documentHeldElsewhere' : 'documentHeldReadOnly';
  return { code, detail: name };
}

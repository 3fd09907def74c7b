import { applyCommand } from '../../shared/commands/applyCommand.ts';
import { commandDigest } from '../../shared/commands/commandDigest.ts';
import { planCommand } from '../../shared/commands/planCommand.ts';
import type { PlanRecords } from '../../shared/domain/planRecords.ts';
import { AppError } from '../../shared/errors/appError.ts';
import type { Result } from '../../shared/errors/result.ts';
import type { Applied, RequestOf } from '../../shared/ipc/contract.ts';
import { call } from '../api/api.ts';

/** An edit that is on the disk, with the records it leads to where they are known already. */
export interface Followed extends Applied {
  records?: PlanRecords;
}

/**
 * Sends an edit of many cells and makes its command here while the machine stores it: two megabytes less to send
 * back for 10,000 cells. `other` where the machine has made another command than this window.
 */
export async function foretell(
  records: PlanRecords,
  edit: RequestOf<'plan:edit'>,
): Promise<Result<Followed | 'other' | null>> {
  const answer = call('plan:editForetold', edit);
  const own = ownCommand(records, edit.inputs);
  const result = await answer;
  if (!result.ok) return result;
  const { value } = result;
  if (value === null) return { ok: true, value };
  const isSame = own !== null && own.digest === value.digest;
  return { ok: true, value: isSame ? { ...own, undoState: value.undoState } : 'other' };
}

/** Null where this window would store nothing: the machine says what is to be thought of that. */
function ownCommand(before: PlanRecords, inputs: RequestOf<'plan:edit'>['inputs']) {
  try {
    const command = planCommand(before, inputs, '');
    return command && { command, records: applyCommand(before, command), digest: commandDigest(command) };
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}

import type { PlanRecords } from '../domain/planRecords.ts';
import { applyCommand } from './applyCommand.ts';
import type { Command } from './command.ts';
import { editPlan } from './editPlan.ts';
import type { PlanInput } from './planInput.ts';

/**
 * The one command that stores several inputs as one edit; null where nothing would change. From the same records
 * and inputs window and machine make the same command, so that a large one need not be sent back (`commandDigest`).
 * @throws AppError as `editPlan` does, at the first input that cannot be stored
 */
export function planCommand(records: PlanRecords, inputs: readonly PlanInput[], at: string): Command | null {
  const [first] = inputs;
  if (inputs.length === 1 && first !== undefined) return editPlan({ records }, first, at);
  // Later inputs may depend on earlier ones (a cell in a row that was added), so they are seen one after the other.
  let seen = records;
  const steps = inputs.flatMap(input => {
    const step = editPlan({ records: seen }, input, at);
    if (step === null) return [];
    seen = applyCommand(seen, step);
    return [step];
  });
  return steps.length === 0 ? null : { kind: 'batch', steps };
}

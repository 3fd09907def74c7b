import { type CalculatedPlan, calculatePlan } from '../../shared/calc/planCalculation.ts';
import { applyCommand } from '../../shared/commands/applyCommand.ts';
import { changedNodes } from '../../shared/commands/changedNodes.ts';
import type { Command } from '../../shared/commands/command.ts';
import { editField } from '../../shared/commands/editField.ts';
import type { FieldInput } from '../../shared/commands/fieldInput.ts';
import { planCommand } from '../../shared/commands/planCommand.ts';
import type { PlanInput } from '../../shared/commands/planInput.ts';
import type { Session } from './session.ts';

/**
 * Stores what was typed into one or many fields as one edit and so one undo. All of it or nothing: the first
 * input that cannot be stored throws and nothing is saved.
 *
 * @returns the command that was run, or null where nothing changed
 */
export function editFields(
  session: Session,
  edit: { id: string; label: string; inputs: readonly FieldInput[] },
): Command | null {
  return runCommand(session, edit, fieldsCommand(session.plan, edit.inputs));
}

/** Stores edits of tables, sentences, settings and findings, as `editFields` does. */
export function editPlanInputs(
  session: Session,
  edit: { id: string; label: string; inputs: readonly PlanInput[] },
  at: string,
): Command | null {
  return runCommand(session, edit, planCommand(session.plan.records, edit.inputs, at));
}

function runCommand(
  session: Session,
  { id, label }: { id: string; label: string },
  command: Command | null,
): Command | null {
  return command === null ? null : session.run({ id, label, command });
}

function fieldsCommand(plan: CalculatedPlan, inputs: readonly FieldInput[]): Command | null {
  const [first] = inputs;
  if (inputs.length === 1 && first !== undefined) return editField(plan, first);
  // Later inputs may depend on earlier ones (both counts of a rate), so they are seen one after the other.
  const preview = calculatePlan(plan.records);
  const steps = inputs.flatMap(input => {
    const step = editField(preview, input);
    if (step === null) return [];
    preview.update(applyCommand(preview.records, step), changedNodes(step));
    return [step];
  });
  return steps.length === 0 ? null : { kind: 'batch', steps };
}

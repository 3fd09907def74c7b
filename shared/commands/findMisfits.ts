import { type CalculatedPlan, calculatePlan } from '../calc/planCalculation.ts';
import { AppError } from '../errors/appError.ts';
import { applyCommand } from './applyCommand.ts';
import { changedNodes } from './changedNodes.ts';
import type { Command } from './command.ts';

/** An input that cannot be stored, and why. */
export interface Misfit<Input> {
  input: Input;
  error: AppError;
}

/**
 * Which of several inputs cannot be stored, as storing them one after the other would find out; the plan is left as
 * it is. What stands behind a misfit is seen without it: a date whose result is refused is refused with it.
 */
export function findMisfits<Input>(
  plan: CalculatedPlan,
  inputs: readonly Input[],
  commandFor: (plan: CalculatedPlan, input: Input) => Command | null,
): Misfit<Input>[] {
  const preview = calculatePlan(plan.records);
  const misfits: Misfit<Input>[] = [];
  for (const input of inputs) {
    try {
      const step = commandFor(preview, input);
      if (step !== null) preview.update(applyCommand(preview.records, step), changedNodes(step));
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      misfits.push({ input, error });
    }
  }
  return misfits;
}

import { comparePlan } from './calculatingPlan.ts';
import { compareTable } from './calculatingTable.ts';
import { growthByDependents, growthByDocument } from './growth.ts';
import type { Comparison, Growth } from './measure.ts';
import { compareMemory, type Memory } from './memory.ts';

/** The calculation against HyperFormula with the same figures and formulas, and against bare loops. */
export interface Calculating {
  comparisons: Comparison[];
  growths: Growth[];
  memories: Memory[];
}

export async function compareCalculating(): Promise<Calculating> {
  const memories = await compareMemory(); // before anything else fills the heap
  const comparisons = [...(await comparePlan()), ...(await compareTable())];
  const growths = [await growthByDocument(), await growthByDependents()];
  return { comparisons, growths, memories };
}

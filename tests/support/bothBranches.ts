import { readFileSync } from 'node:fs';
import { parseSampleBranch, type SampleBranch } from '../../electron/sample/sampleBranch.ts';
import { firstIds, sampleRecords } from '../../electron/sample/sampleRecords.ts';
import { type CalculatedPlan, calculatePlan } from '../../shared/calc/planCalculation.ts';
import { applyCommand } from '../../shared/commands/applyCommand.ts';
import { put } from '../../shared/commands/command.ts';
import { emptyLists, toRecords } from '../../shared/domain/planRecords.ts';

/** The sample document of both branches, in memory; branch 1 is 山梨, branch 2 埼玉. */
export interface BothBranches {
  plan: CalculatedPlan;
  yamanashi: SampleBranch;
  saitama: SampleBranch;
  /** The record of a passage of the sample file. */
  passageId(branch: SampleBranch, id: string): number;
}

export function bothBranches(): BothBranches {
  const read = (name: string) =>
    parseSampleBranch(readFileSync(new URL(`../../electron/sample/${name}.json`, import.meta.url), 'utf8'));
  const [yamanashi, saitama] = [read('yamanashi-r6'), read('saitama-r6q3')];
  const free = firstIds();
  const steps = [yamanashi, saitama].flatMap((branch, index) => [
    put('branch', null, { id: index + 1, name: branch.branch }),
    ...sampleRecords(branch, index + 1, free),
  ]);
  const records = applyCommand(toRecords(emptyLists()), { kind: 'batch', steps });
  return {
    plan: calculatePlan(records),
    yamanashi,
    saitama,
    passageId(branch, id) {
      const before = branch === yamanashi ? 0 : yamanashi.passages.length;
      return before + branch.passages.findIndex(passage => passage.id === id) + 1;
    },
  };
}

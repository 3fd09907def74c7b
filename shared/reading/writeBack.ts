import type { CalculatedPlan } from '../calc/planCalculation.ts';
import type { CellLink, WorkbookSource } from '../domain/records.ts';
import type { PassageLink, TableLink } from '../domain/sheetLinkRecords.ts';
import { type WriteBackPlan, writeCollector } from './storing/writeCollector.ts';
import { writeIndicators } from './storing/writeIndicators.ts';
import { writePassages } from './storing/writePassages.ts';
import { writeTables } from './storing/writeTables.ts';
import type { WriteBackOptions, WriteTarget } from './storing/writeTarget.ts';

export type { WriteBackPlan } from './storing/writeCollector.ts';
export type { CellWrite, WriteBackOptions, WriteTarget } from './storing/writeTarget.ts';

/** Which values of the document stand in which cells of a workbook. */
export interface SheetLinks {
  cells: CellLink[];
  tables: TableLink[];
  passages: PassageLink[];
}

/**
 * The cells of a workbook whose values have changed since it was imported. Cells that hold a formula are left to the
 * workbook's own calculation, unless the person wants them overwritten.
 */
export function planWriteBack(
  plan: CalculatedPlan,
  source: WorkbookSource,
  target: WriteTarget,
  options: WriteBackOptions = {},
): WriteBackPlan {
  const { records } = plan;
  const ofSource = <L extends { sourceId: number }>(links: Iterable<L>) =>
    [...links].filter(({ sourceId }) => sourceId === source.id);
  const collector = writeCollector(target, options);
  writeIndicators(plan, ofSource(records.cellLink.values()), source, target, collector);
  writeTables(plan, ofSource(records.tableLink.values()), source.year, target, collector);
  writePassages(records, ofSource(records.passageLink.values()), collector);
  return collector.plan();
}

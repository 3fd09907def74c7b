import type { PlanRecords } from '../../domain/planRecords.ts';
import { sameRecord } from '../../domain/sameRecord.ts';
import { type Command, type PutCommand, put } from '../command.ts';

/** An edit of cells, with the sign taken away from the tables whose figures are no longer those carried over. */
export function withTablesSeenTo(records: PlanRecords, steps: readonly PutCommand[]): Command {
  const ids = new Set<number>();
  for (const step of steps) {
    if (step.record !== 'tableCell' || sameRecord(step.before, step.after)) continue;
    const cell = step.after ?? step.before;
    if (cell !== null) ids.add(cell.tableId);
  }
  const tables = [...ids].flatMap(id => {
    const table = records.table.get(String(id));
    return table && table.carriedFrom !== null ? [put('table', table, { ...table, carriedFrom: null })] : [];
  });
  const [only] = steps;
  if (tables.length === 0 && steps.length === 1 && only) return only;
  return { kind: 'batch', steps: [...steps, ...tables] };
}

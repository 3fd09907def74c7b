import type { PlanInput } from '../../../shared/commands/planInput.ts';
import type { LineAxis } from '../../../shared/commands/tableLines.ts';
import type { PlanTable } from '../../../shared/domain/tableRecords.ts';

/** The neighbours, and the line itself, that stand under the same head; the lowest head is each line's own. */
export function linesUnderHead(table: PlanTable, axis: LineAxis, id: string, level: number): string[] {
  const lines: readonly { id: string; heads: readonly string[] }[] = table[axis];
  const at = lines.findIndex(line => line.id === id);
  const own = lines[at];
  if (own === undefined || level >= own.heads.length - 1) return [id];
  const shares = (index: number) => {
    const heads = lines[index]?.heads;
    return heads !== undefined && own.heads.slice(0, level + 1).every((head, up) => head === heads[up]);
  };
  let [start, end] = [at, at + 1];
  while (shares(start - 1)) start -= 1;
  while (shares(end)) end += 1;
  return lines.slice(start, end).map(line => line.id);
}

/**
 * What is typed into a row's head. Where a head stands for several rows it is shown once, in the first of them:
 * typed there it is that of all; typed below it begins anew with that one row.
 */
export function typedHead(table: PlanTable, rowId: string, level: number, text: string): PlanInput[] {
  const together = linesUnderHead(table, 'rows', rowId, level);
  const isShownHere = together[0] === rowId;
  // nothing typed (or pasted) where nothing is shown: it stays under the head above
  if (!isShownHere && text.trim() === '') return [];
  return (isShownHere ? together : [rowId]).map(id => headInput(table, 'rows', id, level, text));
}

/** What a column's heads become. `together`: a head over several columns is changed over all of them. */
export function changedHeads(
  table: PlanTable,
  columnId: string,
  heads: readonly string[],
  together: boolean,
): PlanInput[] {
  const before = table.columns.find(({ id }) => id === columnId)?.heads ?? [];
  return heads.flatMap((text, level) => {
    if (text.trim() === before[level]) return [];
    const ids = together ? linesUnderHead(table, 'columns', columnId, level) : [columnId];
    return ids.map(id => headInput(table, 'columns', id, level, text));
  });
}

function headInput({ id: tableId }: PlanTable, axis: LineAxis, id: string, level: number, text: string) {
  return { kind: 'head', tableId, axis, id, level, text } as const;
}

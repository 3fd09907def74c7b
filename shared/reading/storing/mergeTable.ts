import type { PlanTable, TableColumn, TableFootnote, TableRow } from '../../domain/tableRecords.ts';
import { headPath } from './matchTables.ts';

/** A table of the document with what the sheet has besides. */
export interface MergedTable {
  table: PlanTable;
  /** The ids of the document by those of the sheet's table. */
  rowIds: Map<string, string>;
  columnIds: Map<string, string>;
  newRows: Set<string>;
  newColumns: Set<string>;
  /** Lines of the document that the sheet has not. */
  missingRows: TableRow[];
  missingColumns: TableColumn[];
}

/**
 * Puts the lines of a sheet's table to those of the document's: what has the same heads is the same line, whatever its
 * place. New lines stand behind the ones they follow on the sheet; everything the document knows of its own lines
 * (formulas, units, roundings) stays.
 */
export function mergeTable(present: PlanTable, read: PlanTable): MergedTable {
  const rows = mergeLines(present.rows, read.rows, 'r', headPath);
  const owners = new Map<string, string>();
  const columns = mergeLines(
    present.columns,
    read.columns,
    'c',
    (column, ofSheet) => {
      // Last year's column is known by the one in whose cells it stands, however it is called.
      if (column.bracketOf === null) return headPath(column);
      const owner = ofSheet ? owners.get(column.bracketOf) : column.bracketOf;
      return `\n${owner ?? ''}`;
    },
    owners,
  );
  const joined = new Set(
    read.columns.flatMap(({ id, joinsEqual }) => (joinsEqual === true ? [columns.ids.get(id) ?? ''] : [])),
  );
  return {
    table: {
      ...present,
      rows: rows.lines,
      columns: columns.lines.map(column => ({
        ...column,
        // what a person has set stays; what nobody has, the sheet says
        ...(column.joinsEqual === undefined && joined.has(column.id) && { joinsEqual: true }),
        bracketOf:
          columns.added.has(column.id) && column.bracketOf !== null
            ? (columns.ids.get(column.bracketOf) ?? null)
            : column.bracketOf,
      })),
      corner: read.corner.length === present.corner.length ? present.corner : read.corner,
      footnotes: mergeFootnotes(present.footnotes, read.footnotes),
    },
    rowIds: rows.ids,
    columnIds: columns.ids,
    newRows: rows.added,
    newColumns: columns.added,
    missingRows: rows.missing,
    missingColumns: columns.missing,
  };
}

interface Line {
  id: string;
  heads: string[];
}

function mergeLines<L extends Line>(
  present: readonly L[],
  read: readonly L[],
  letter: 'r' | 'c',
  keyOf: (line: L, ofSheet: boolean) => string,
  idsSoFar: Map<string, string> = new Map(),
): { lines: L[]; ids: Map<string, string>; added: Set<string>; missing: L[] } {
  const waiting = new Map<string, L[]>();
  for (const line of present) {
    const key = keyOf(line, false);
    waiting.set(key, [...(waiting.get(key) ?? []), line]);
  }
  const lines = [...present];
  const added = new Set<string>();
  let number = Math.max(0, ...present.map(({ id }) => Number(/\d+$/.exec(id)?.[0] ?? 0)));
  let at = 0;
  for (const line of read) {
    const known = waiting.get(keyOf(line, true))?.shift();
    if (known) {
      idsSoFar.set(line.id, known.id);
      at = lines.indexOf(known) + 1;
      continue;
    }
    number += 1;
    const id = `${letter}${number}`;
    idsSoFar.set(line.id, id);
    added.add(id);
    lines.splice(at, 0, { ...line, id });
    at += 1;
  }
  return { lines, ids: idsSoFar, added, missing: [...waiting.values()].flat() };
}

/** The sheet's words; what a footnote corrects in the document stays with its marker. */
function mergeFootnotes(present: readonly TableFootnote[], read: readonly TableFootnote[]): TableFootnote[] {
  const left = [...present];
  const merged = read.map(note => {
    const at = left.findIndex(({ marker }) => marker === note.marker);
    const known = at < 0 ? undefined : left.splice(at, 1)[0];
    return known ? { ...known, text: note.text } : { ...note, adjusts: null };
  });
  return [...merged, ...left.filter(({ adjusts }) => adjusts !== null)];
}

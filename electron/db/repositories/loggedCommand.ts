import { toUSVString } from 'node:util';
import { type BatchCommand, type Command, type PutOf, put } from '../../../shared/commands/command.ts';

/** Fewer cells are not worth another form. */
const MANY = 100;

/**
 * A batch that only puts other texts into cells of one table (a paste): a tenth of the letters, which is what such
 * an edit costs to write. Its cells row by row: the row's id, then column (by its place in `columnIds`), text before
 * and text after of each; null where there is no cell.
 */
interface PackedCells {
  kind: 'cells';
  /** So that whoever searches the log for cells finds it. */
  record: 'tableCell';
  tableId: number;
  columnIds: string[];
  rows: (string | number | null)[][];
}

/** A command as it stands in the log. */
export function writeCommand(command: Command): string {
  const written = (command.kind === 'batch' && packed(command)) || command;
  const text = JSON.stringify(written);
  // Half of a surrogate pair is stored as the replacement character; the log has to say the same.
  return HALF_A_PAIR.test(text) ? JSON.stringify(written, wellFormed) : text;
}

const HALF_A_PAIR = /\\ud[89a-f]/;

function wellFormed(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? toUSVString(value) : value;
}

export function readCommand(text: string): Command {
  const read = JSON.parse(text) as Command | PackedCells;
  return read.kind === 'cells' ? unpacked(read) : read;
}

function packed({ steps }: BatchCommand): PackedCells | null {
  if (steps.length < MANY) return null;
  const columns = new Map<string, number>();
  const rows: PackedCells['rows'] = [];
  let [tableId, rowId, row]: [number | null, string | null, (string | number | null)[]] = [null, null, []];
  for (const step of steps) {
    const at = step.kind === 'put' && step.record === 'tableCell' ? placeOf(step) : null;
    if (at === null || step.kind !== 'put' || at.tableId !== (tableId ?? at.tableId)) return null;
    tableId = at.tableId;
    if (at.rowId !== rowId) {
      rowId = at.rowId;
      row = [rowId];
      rows.push(row);
    }
    const column = columns.get(at.columnId) ?? columns.size;
    if (column === columns.size) columns.set(at.columnId, column);
    const { before, after } = step as PutOf<'tableCell'>;
    row.push(column, before?.text ?? null, after?.text ?? null);
  }
  if (tableId === null) return null;
  return { kind: 'cells', record: 'tableCell', tableId, columnIds: [...columns.keys()], rows };
}

/** Where a put changes a text and nothing else; null for any other. */
function placeOf({ before, after }: PutOf<'tableCell'>) {
  const at = after ?? before;
  const hasFormula = (before?.formula ?? null) !== null || (after?.formula ?? null) !== null;
  if (at === null || hasFormula) return null;
  const isOther = before !== null && after !== null && !isSamePlace(before, after);
  return isOther ? null : at;
}

type Place = { tableId: number; rowId: string; columnId: string };

function isSamePlace(one: Place, other: Place): boolean {
  return one.tableId === other.tableId && one.rowId === other.rowId && one.columnId === other.columnId;
}

function unpacked({ tableId, columnIds, rows }: PackedCells): BatchCommand {
  const steps = rows.flatMap(([rowId, ...cells]) => {
    const puts: Command[] = [];
    for (let at = 0; at < cells.length; at += 3) {
      const columnId = columnIds[Number(cells[at])] ?? '';
      const cell = (text: string | number | null | undefined) =>
        text == null ? null : { tableId, rowId: String(rowId), columnId, text: String(text), formula: null };
      puts.push(put('tableCell', cell(cells[at + 1]), cell(cells[at + 2])));
    }
    return puts;
  });
  return { kind: 'batch', steps };
}

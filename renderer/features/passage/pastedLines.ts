import type { PlanInput } from '../../../shared/commands/planInput.ts';
import type { Moment } from '../../../shared/domain/moment.ts';
import type { CellEdit } from '../../grid/gridTypes.ts';
import { added } from './lineInputs.ts';
import { lastOf, type PassageRow, type TextRow } from './passageRows.ts';

/** The columns a paste fills, from the chosen one on. */
const COLUMNS = ['plan', 'text', 'mark', 'asOf'] as const;
type PastedColumn = (typeof COLUMNS)[number];

/** A paste that reaches beyond the texts of its heading. */
export interface PastedLines {
  /** What goes into the lines that are there. */
  edits: CellEdit[];
  /** The same for the lines that are added, to be looked at before. */
  added: CellEdit[];
  /** What is added behind them, before the edits are made. */
  inputs: PlanInput[];
  lines: number;
}

/**
 * Copied rows of a sheet on the texts of a heading: those that find no line any more are added behind the last one,
 * instead of going on in the texts of the next heading. Null where all of them find one: that is the grid's affair.
 */
export function pastedLines(
  rows: readonly PassageRow[],
  at: { rowId: string; columnId: string },
  block: readonly (readonly string[])[],
  moment: Moment,
): PastedLines | null {
  const first = rows.find(row => row.id === at.rowId);
  const from = (COLUMNS as readonly string[]).indexOf(at.columnId);
  if (first?.kind !== 'texts' || from < 0 || block.length < 2) return null;
  const own = rows.filter((row): row is TextRow => row.kind === 'texts' && row.sectionId === first.sectionId);
  const room = own.slice(own.indexOf(first));
  const beyond = block.slice(room.length);
  const last = room.at(-1);
  if (beyond.length === 0 || last === undefined) return null;
  const edits = room.flatMap((row, index) =>
    (block[index] ?? []).flatMap((text, offset) => {
      const columnId = COLUMNS[from + offset];
      return columnId ? [{ rowId: row.id, columnId, text: clean(text) }] : [];
    }),
  );
  const place = { moment, sectionId: first.sectionId };
  const after = lastOf(last.group);
  const texts = beyond.map(cells => textsOf(cells, from));
  const inputs = texts.toReversed().flatMap((line): PlanInput[] => {
    if (Object.values(line).every(text => text === '')) return [];
    const words = { mark: line.mark, asOfText: line.asOf };
    const status = added(place, 'status', after, { text: line.text, ...words });
    return line.plan === '' ? [status] : [status, added(place, 'plan', after, { text: line.plan })];
  });
  // the plans that are added do not join the last one
  const isOpen =
    last.status === null &&
    !edits.some(one => one.rowId === last.id && one.columnId === 'text' && one.text !== '');
  const begins = texts[0]?.plan !== '';
  const apart = isOpen && begins && last.plan !== null ? [added(place, 'status', after)] : [];
  const addedCells = texts.flatMap(line =>
    COLUMNS.map((columnId): CellEdit => ({ rowId: '', columnId, text: line[columnId] })),
  );
  return { edits, added: addedCells, inputs: [...inputs, ...apart], lines: block.length };
}

function textsOf(cells: readonly string[], from: number): Record<PastedColumn, string> {
  const texts = { plan: '', text: '', mark: '', asOf: '' };
  cells.forEach((text, offset) => {
    const column = COLUMNS[from + offset];
    if (column) texts[column] = clean(text);
  });
  return texts;
}

function clean(text: string): string {
  return text.replace(/\r\n?/g, '\n').trimEnd();
}

import { type CellLink, type LinkedField, linkedFields } from '../../domain/records.ts';
import type { ReadIndicator, ReadList, ReadText } from '../reading.ts';
import { addressOf } from '../workbookCells.ts';
import { placeOf } from './sheetPlace.ts';

type NewLink = Omit<CellLink, 'sourceId' | 'importedText'>;

/** Which cells an indicator came from, the empty ones of its row included: they wait for their values. */
export function indicatorLinks(
  read: ReadIndicator,
  indicatorId: number,
  lists: readonly ReadList[],
): NewLink[] {
  const links = linkedFields.flatMap((field): NewLink[] => {
    const value = read[field];
    if (value === null) {
      const open = openCell(read, field, lists);
      return open ? [{ ...open, indicatorId, field, period: null, encoding: { kind: 'open' } }] : [];
    }
    if ('againstPrior' in value && value.againstPrior) return [];
    return [
      { ...placeOf(value.cell), indicatorId, field, period: null, encoding: encodingOf(read, field, value) },
    ];
  });
  for (const { period, value } of read.parts ?? []) {
    // The latest part is the result itself and has been linked as such.
    if (value.cell === read.actual?.cell) continue;
    const encoding = encodingOf(read, 'actual', value);
    links.push({ ...placeOf(value.cell), indicatorId, field: 'actual', period, encoding });
  }
  return links;
}

function encodingOf(read: ReadIndicator, field: LinkedField, value: ReadText): CellLink['encoding'] {
  if (value.isPart || isBracketed(read, field, value)) return { kind: 'part' };
  const source = 'source' in value ? value.source : 'text';
  if (source !== 'text') return { kind: 'number', shift: source === 'percent' ? 2 : 0 };
  const beside = field === 'actual' ? read.priorActual : field === 'target' ? read.priorTarget : null;
  const prior = beside?.cell === value.cell ? { prior: beside.text } : {};
  return { kind: 'text', withAsOf: 'asOfText' in value && value.asOfText !== null, ...prior };
}

/** Last year's value that stands in the cell of this year's. */
function isBracketed(read: ReadIndicator, field: LinkedField, value: ReadText): boolean {
  if (field !== 'priorActual' && field !== 'priorTarget') return false;
  return [read.actual, read.target].some(other => other?.cell === value.cell);
}

/** The cell of an indicator's row where the list has the field, though nothing is in it yet. */
function openCell(read: ReadIndicator, field: LinkedField, lists: readonly ReadList[]) {
  const around = lists.filter(
    list => list.sheet === read.sheet && read.row > list.headerBottom && read.row <= list.bottom,
  );
  const columns = around.length === 1 ? (around[0]?.columns ?? []).filter(({ role }) => role === field) : [];
  const [column] = columns;
  if (column === undefined || columns.length > 1) return null;
  return { sheet: read.sheet, address: addressOf(read.row, column.column) };
}

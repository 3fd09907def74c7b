import { decimalText } from '../../shared/domain/decimalText.ts';
import {
  type CellRange,
  parseAddress,
  type SheetCell,
  type SheetCells,
  type WorkbookCells,
} from '../../shared/reading/workbookCells.ts';

type BuiltCell = Pick<SheetCell, 'text' | 'content' | 'format'>;

/** A cell as tests write it: a text, a plain number, null for an empty one, or what a helper below makes. */
export type CellSpec = string | number | null | BuiltCell;

interface SheetOptions {
  merges?: string[];
  hidden?: boolean;
  hiddenRows?: number[];
  hiddenColumns?: number[];
}

/** A sheet whose rows begin at `origin`; further blocks go to other places of the same sheet. */
export function sheet(
  name: string,
  blocks: Record<string, CellSpec[][]>,
  { merges = [], hidden = false, hiddenRows = [], hiddenColumns = [] }: SheetOptions = {},
): SheetCells {
  const cells = Object.entries(blocks).flatMap(([origin, rows]) => cellsOf(origin, rows));
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  return { name, hidden, cells, merges: merges.map(rangeOf), columnWidths: [], hiddenRows, hiddenColumns };
}

export function workbook(...sheets: SheetCells[]): WorkbookCells {
  return { file: 'test.xlsx', format: 'xlsx', sheets };
}

/** 0.5616 shown as 56.16%. */
export function percent(value: number, decimals: number): BuiltCell {
  const text = `${(value * 100).toFixed(decimals)}%`;
  const format = decimals === 0 ? '0%' : `0.${'0'.repeat(decimals)}%`;
  return { text, content: { kind: 'number', value: decimalText(String(value)) }, format };
}

/** A number shown with its unit: 1138 as 1,138事業所. */
export function units(value: number, unit: string, decimals = 0): BuiltCell {
  const [whole = '', fraction] = value.toFixed(decimals).split('.');
  const text = `${whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',')}${fraction === undefined ? '' : `.${fraction}`}${unit}`;
  const format = `#,##0${decimals === 0 ? '' : `.${'0'.repeat(decimals)}`}"${unit}"`;
  return { text, content: { kind: 'number', value: decimalText(String(value)) }, format };
}

/** A number with any format and the text Excel would show for it. */
export function shown(value: string, text: string, format: string | null): BuiltCell {
  return { text, content: { kind: 'number', value: decimalText(value) }, format };
}

export function date(iso: string, text: string): BuiltCell {
  return { text, content: { kind: 'date', date: iso }, format: '[$-411]ggge"年"m"月"d"日"' };
}

export function failed(text: string): BuiltCell {
  return { text, content: { kind: 'error' }, format: null };
}

/** A formula whose value the file does not hold. */
export function uncached(): BuiltCell {
  return { text: '', content: { kind: 'unknown' }, format: null };
}

function cellsOf(origin: string, rows: CellSpec[][]): SheetCell[] {
  const start = parseAddress(origin) ?? { row: 1, column: 1 };
  return rows.flatMap((specs, down) =>
    specs.flatMap((spec, across) => {
      const cell = cellOf(spec);
      return cell
        ? [{ row: start.row + down, column: start.column + across, hasFormula: false, ...cell }]
        : [];
    }),
  );
}

function cellOf(spec: CellSpec): BuiltCell | null {
  if (spec === null || spec === '') return null;
  if (typeof spec === 'string') return { text: spec, content: { kind: 'text' }, format: null };
  if (typeof spec === 'number') {
    return {
      text: String(spec),
      content: { kind: 'number', value: decimalText(String(spec)) },
      format: null,
    };
  }
  return spec;
}

function rangeOf(text: string): CellRange {
  const [from, to] = text.split(':').map(address => parseAddress(address));
  if (!from || !to) throw new Error(`not a range: ${text}`);
  return { top: from.row, left: from.column, bottom: to.row, right: to.column };
}

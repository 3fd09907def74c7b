import type { CellContent, SheetCell } from '../../shared/reading/workbookCells.ts';
import { cellText, ownCopy } from './cellText.ts';
import { showNumber, showText } from './displayText.ts';
import { doubleText } from './doubleText.ts';
import { isoToSerial } from './isoSerial.ts';
import type { RawCell } from './rawCell.ts';
import { refuse } from './refusal.ts';

export type Shown = Pick<SheetCell, 'text' | 'content' | 'format'>;

/** What all sheets of a workbook share. */
export interface WorkbookTables {
  strings: readonly string[];
  /** The format code of every cell style; null for General. */
  formats: readonly (string | null)[];
  date1904: boolean;
}

const TEXT: CellContent = { kind: 'text' };
const ERROR: CellContent = { kind: 'error' };
const UNKNOWN: CellContent = { kind: 'unknown' };
const TRUE: CellContent = { kind: 'boolean', value: true };
const FALSE: CellContent = { kind: 'boolean', value: false };

/** So many different figures of one style are remembered; columns of percentages and counts repeat theirs. */
const REMEMBERED = 20_000;

/** Turns raw cells into what they show and hold; null for those that show nothing. */
export function cellContents(tables: WorkbookTables): (cell: RawCell) => Shown | null {
  const { strings, formats, date1904 } = tables;
  const known: Map<string, Shown>[] = [];

  function number(raw: string, style: number): Shown {
    let ofStyle = known[style];
    if (!ofStyle) {
      ofStyle = new Map();
      known[style] = ofStyle;
    }
    const before = ofStyle.get(raw);
    if (before) return before;
    const format = formats[style] ?? null;
    const shown = { ...numberContent(parseFloat(raw), format, date1904), format };
    if (ofStyle.size < REMEMBERED) ofStyle.set(ownCopy(raw), shown);
    return shown;
  }

  function text(value: string, style: number): Shown | null {
    const format = formats[style] ?? null;
    return value === '' ? null : { text: showText(value, format), content: TEXT, format };
  }

  function shared(raw: string): string {
    return strings[Number(raw)] ?? refuse('workbookDamaged', `no shared string ${raw}`);
  }

  return cell => {
    const { type, style, value } = cell;
    if (cell.hasFormula && !isCached(cell)) {
      return { text: '', content: UNKNOWN, format: formats[style] ?? null };
    }
    switch (type) {
      case 'n':
        return value === '' ? null : number(value, style);
      case 's':
        return cell.hasValue && value !== '' ? text(shared(value), style) : null;
      case 'str':
        return text(ownCopy(cellText(value)), style);
      case 'inlineStr':
        return text(ownCopy(cellText(cell.inline)), style);
      case 'b': {
        const isTrue = value === '1' || value === 'true';
        return {
          text: isTrue ? 'TRUE' : 'FALSE',
          content: isTrue ? TRUE : FALSE,
          format: formats[style] ?? null,
        };
      }
      case 'e':
        return { text: ownCopy(value) || '#UNKNOWN!', content: ERROR, format: formats[style] ?? null };
      case 'd': {
        const serial = isoToSerial(value, date1904);
        return serial === null ? text(ownCopy(cellText(value)), style) : number(String(serial), style);
      }
      default:
        return value === ''
          ? null
          : { text: ownCopy(value), content: UNKNOWN, format: formats[style] ?? null };
    }
  };
}

/** An empty value is a result only where it is a text: `=IF(A1="","",A1)` shows nothing, and that is known. */
function isCached(cell: RawCell): boolean {
  if (!cell.hasValue) return cell.hasInline;
  return cell.value !== '' || cell.type === 'str';
}

/** What a number shows and holds under a format. */
export function numberContent(
  value: number,
  format: string | null,
  date1904: boolean,
): Pick<SheetCell, 'text' | 'content'> {
  if (!Number.isFinite(value)) return { text: '', content: UNKNOWN };
  const { text, date } = showNumber(value, format, date1904);
  if (date !== null) return { text, content: { kind: 'date', date } };
  const decimal = doubleText(value);
  // Where both are the same letters, one copy of them does.
  if (decimal === text && decimal !== null)
    return { text: decimal, content: { kind: 'number', value: decimal } };
  return { text, content: decimal === null ? TEXT : { kind: 'number', value: decimal } };
}

import type { CellRange, SheetCell, SheetCells } from '../../shared/reading/workbookCells.ts';
import { FormulaCollector, type SheetFormulas } from './calculate/uncachedFormula.ts';
import type { Shown } from './cellContents.ts';
import { parseRange } from './cellRange.ts';
import type { RawCell } from './rawCell.ts';
import { refuse } from './refusal.ts';
import { scanXml } from './scanXml.ts';
import { sheetColumns } from './sheetColumns.ts';
import { sheetLayout } from './sheetLayout.ts';
import { sheetLimits } from './sheetLimits.ts';
import { type TextCollector, textCollector } from './textCollector.ts';
import { decodeEntities, type XmlHandler } from './xmlScanner.ts';
import type { TagAttributes } from './xmlTag.ts';

export interface SheetSource {
  name: string;
  hidden: boolean;
  part: string;
  bytes: Buffer;
}

/** A sheet, and its formulas, whose cells may still be unknown. */
export interface ScannedSheet extends SheetFormulas {
  sheet: SheetCells;
}

/** Reads a sheet's XML straight into plain cells. A `<dimension>` may lie and is not even looked at. */
export function scanSheet(
  source: SheetSource,
  contentOf: (cell: RawCell) => Shown | null,
  onProgress?: (done: number) => void,
): ScannedSheet {
  const scan = new SheetScan(source.part, contentOf);
  scanXml(source.bytes, source.part, scan, onProgress);
  const { name, hidden } = source;
  const { formulas, emptyResults } = scan.formulas;
  return { sheet: { name, hidden, ...scan.layout() }, formulas, emptyResults };
}

class SheetScan implements XmlHandler {
  wantsText = false;
  readonly formulas = new FormulaCollector();
  private readonly cells: SheetCell[] = [];
  private readonly merges: CellRange[] = [];
  private readonly hiddenRows: number[] = [];
  private readonly arrays: CellRange[] = [];
  private readonly columns = sheetColumns();
  private readonly inline: TextCollector = textCollector();
  private readonly cell: RawCell = emptyCell();
  private readonly part: string;
  private readonly contentOf: (cell: RawCell) => Shown | null;
  private row = 0;
  private column = 0;
  private counted = 0;
  private mergedArea = 0;
  private depth = 0;
  private inFormula = false;
  /** In `sheetData`, in a `row` of it, in a `c` of that, in its `is`; everything else is passed by. */
  private place: 'outside' | 'sheetData' | 'row' | 'cell' | 'inline' = 'outside';

  constructor(part: string, contentOf: (cell: RawCell) => Shown | null) {
    this.part = part;
    this.contentOf = contentOf;
  }

  open(name: string, attributes: TagAttributes): void {
    this.depth++;
    if (this.place === 'row') {
      if (name === 'c') this.openCell(attributes);
    } else if (this.place === 'cell') {
      this.openInCell(name, attributes);
    } else if (this.place === 'sheetData') {
      if (name === 'row') this.openRow(attributes);
    } else if (this.place === 'inline') {
      this.inline.open(name);
      this.wantsText = this.inline.wantsText;
    } else if (this.depth === 2 && name === 'sheetData') {
      this.place = 'sheetData';
    } else if (this.depth === 3) {
      this.openElsewhere(name, attributes);
    }
  }

  close(name: string): void {
    this.depth--;
    this.wantsText = false;
    this.inFormula = false;
    if (this.place === 'cell') {
      if (this.depth === 3) this.closeCell();
    } else if (this.place === 'row') {
      if (this.depth === 2) this.place = 'sheetData';
    } else if (this.place === 'inline') {
      this.inline.close(name);
      if (this.depth === 4) {
        this.cell.inline = this.inline.end();
        this.place = 'cell';
      }
    } else if (this.place === 'sheetData' && this.depth === 1) {
      this.place = 'outside';
    }
  }

  text(piece: string): void {
    if (this.place === 'inline') this.inline.text(piece);
    else if (this.inFormula) this.formulas.text(piece);
    else this.cell.value += piece;
  }

  layout(): Omit<SheetCells, 'name' | 'hidden'> {
    const { cells, merges, hiddenRows, arrays, columns } = this;
    return sheetLayout({ cells, merges, hiddenRows, arrays, columns: columns.all() });
  }

  private openRow(attributes: TagAttributes): void {
    const number = attributes.get('r');
    this.row = number === undefined ? this.row + 1 : Number(number);
    if (!(this.row >= 1 && this.row <= sheetLimits.rows)) this.damaged(`row ${number}`);
    this.column = 0;
    this.place = 'row';
    if (isTrue(attributes.get('hidden'))) this.hiddenRows.push(this.row);
  }

  private openCell(attributes: TagAttributes): void {
    if (++this.counted > sheetLimits.cells) refuse('workbookTooLarge', `${this.part}: ${this.counted} cells`);
    const address = attributes.get('r');
    this.column = address === undefined ? this.column + 1 : columnOf(address);
    if (!(this.column >= 1 && this.column <= sheetLimits.columns)) this.damaged(`cell ${address}`);
    const { cell } = this;
    cell.type = attributes.get('t') ?? 'n';
    cell.style = Number(attributes.get('s') ?? 0);
    cell.value = '';
    cell.inline = '';
    cell.hasValue = false;
    cell.hasInline = false;
    cell.hasFormula = false;
    this.place = 'cell';
  }

  private openInCell(name: string, attributes: TagAttributes): void {
    if (this.depth !== 5) return;
    if (name === 'v') {
      this.cell.hasValue = true;
      this.wantsText = true;
    } else if (name === 'f') {
      this.cell.hasFormula = true;
      this.inFormula = true;
      this.wantsText = true;
      this.formulas.open(attributes);
      if (this.formulas.arrayArea) this.arrays.push(this.formulas.arrayArea);
    } else if (name === 'is') {
      this.cell.hasInline = true;
      this.place = 'inline';
      this.inline.begin();
    }
  }

  private closeCell(): void {
    this.place = 'row';
    const { cell, row, column } = this;
    const shown = this.contentOf(cell);
    const found = shown && this.found(row, column, shown);
    if (cell.hasFormula) this.formulas.end({ row, column }, found, cell.style);
  }

  private found(row: number, column: number, { text, content, format }: Shown): SheetCell {
    const cell = { row, column, text, content, format, hasFormula: this.cell.hasFormula };
    this.cells.push(cell);
    return cell;
  }

  private openElsewhere(name: string, attributes: TagAttributes): void {
    if (name === 'col') this.columns.add(attributes);
    if (name !== 'mergeCell') return;
    const range = parseRange(decodeEntities(attributes.get('ref') ?? '') ?? '');
    if (!range) return;
    this.merges.push(range);
    this.mergedArea += (range.right - range.left + 1) * (range.bottom - range.top + 1);
    if (this.merges.length > sheetLimits.merges || this.mergedArea > sheetLimits.mergedCells) {
      refuse('workbookUnsafe', `${this.part}: ${this.merges.length} merges over ${this.mergedArea} cells`);
    }
  }

  private damaged(reason: string): never {
    return refuse('workbookDamaged', `${this.part}: ${reason}`);
  }
}

function emptyCell(): RawCell {
  return { type: 'n', style: 0, value: '', inline: '', hasValue: false, hasInline: false, hasFormula: false };
}

/** The letters of "AB12" as a number; 0 where it begins with none. */
function columnOf(address: string): number {
  let column = 0;
  for (let at = 0; at < address.length; at++) {
    const letter = address.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column;
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

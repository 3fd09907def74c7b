import type { CellRange, SheetCell, SheetCells } from '../../shared/reading/workbookCells.ts';
import { cellContents, type Shown } from './cellContents.ts';
import { decodeMarkup } from './markupText.ts';
import { refuse } from './refusal.ts';
import { columnOfPoints, type SheetColumn } from './sheetColumns.ts';
import { sheetLayout } from './sheetLayout.ts';
import { sheetLimits } from './sheetLimits.ts';
import { decodeEntities, type XmlHandler, XmlScanner } from './xmlScanner.ts';
import { xmlSpreadsheetFormat } from './xmlSpreadsheetFormat.ts';
import type { TagAttributes } from './xmlTag.ts';

const SIZE_LIMIT = 100 * 2 ** 20;
const PIECE = 2 ** 16;
/** The types of this format as the cells of a sheet part are typed. */
const TYPES: Readonly<Record<string, string>> = { Number: 'n', DateTime: 'd', Boolean: 'b', Error: 'e' };

/** A workbook that is one XML file (SpreadsheetML of Excel 2003), as reporting systems write it under the name .xls. */
export function xmlSpreadsheet(bytes: Uint8Array): SheetCells[] {
  if (bytes.length > SIZE_LIMIT) refuse('workbookTooLarge', `${bytes.length} bytes of XML`);
  const text = decodeMarkup(bytes);
  const book = new BookScan();
  const scanner = new XmlScanner(book, 'XML');
  for (let at = text.charCodeAt(0) === 0xfeff ? 1 : 0; at < text.length; at += PIECE) {
    scanner.write(text.slice(at, at + PIECE));
  }
  scanner.end();
  if (book.sheets.length === 0) refuse('notAWorkbook', 'XML without a worksheet');
  return book.sheets;
}

interface SheetInWork {
  name: string;
  hidden: boolean;
  cells: SheetCell[];
  merges: CellRange[];
  hiddenRows: number[];
  columns: (SheetColumn | undefined)[];
}

class BookScan implements XmlHandler {
  wantsText = false;
  readonly sheets: SheetCells[] = [];
  private readonly path: string[] = [];
  private readonly styles = new Map<string, number>();
  private readonly formats: (string | null)[] = [null];
  private readonly parents = new Map<string, string>();
  private styleId = '';
  private date1904 = false;
  private contentOf: ReturnType<typeof cellContents> | null = null;
  private sheet: SheetInWork | null = null;
  private row = 0;
  private column = 0;
  private nextColumn = 1;
  private counted = 0;
  private merged = 0;
  private cell = { style: 0, type: 'str', hasData: false, hasFormula: false, across: 0, down: 0 };
  private collected = '';

  open(name: string, attributes: TagAttributes): void {
    if (this.path.length === 0 && name !== 'Workbook') refuse('notAWorkbook', `an XML file of ${name}`);
    const parent = this.path.at(-1);
    this.path.push(name);
    if (parent === 'Cell' && name === 'Data') this.openData(attributes);
    else if (parent === 'Row' && name === 'Cell') this.openCell(attributes);
    else if (parent === 'Table' && name === 'Row') this.openRow(attributes);
    else if (parent === 'Table' && name === 'Column') this.openColumn(attributes);
    else if (parent === 'Styles' && name === 'Style') this.openStyle(attributes);
    else if (parent === 'Style' && name === 'NumberFormat') this.setFormat(attributes);
    else if (parent === 'Workbook' && name === 'Worksheet') this.openSheet(attributes);
    else if (name === 'Date1904') this.date1904 = true;
    else if (parent === 'WorksheetOptions' && name === 'Visible') this.collect();
  }

  close(name: string): void {
    this.path.pop();
    const parent = this.path.at(-1);
    if (parent === 'Cell' && name === 'Data') this.wantsText = false;
    else if (parent === 'Row' && name === 'Cell') this.closeCell();
    else if (parent === 'WorksheetOptions' && name === 'Visible') this.closeVisible();
    else if (parent === 'Workbook' && name === 'Worksheet') this.closeSheet();
  }

  text(piece: string): void {
    this.collected += piece;
  }

  private collect(): void {
    this.collected = '';
    this.wantsText = true;
  }

  private openStyle(attributes: TagAttributes): void {
    this.styleId = attributes.local('ID') ?? '';
    this.parents.set(this.styleId, attributes.local('Parent') ?? 'Default');
  }

  private setFormat(attributes: TagAttributes): void {
    const code = decodeEntities(attributes.local('Format') ?? '') ?? '';
    this.styles.set(this.styleId, this.formats.push(xmlSpreadsheetFormat(code)) - 1);
  }

  /** A style without a format of its own has its parent's. */
  private styleNumber(id: string | undefined): number {
    let at = id ?? 'Default';
    for (let step = 0; step < 5; step++) {
      const own = this.styles.get(at);
      if (own !== undefined) return own;
      at = this.parents.get(at) ?? 'Default';
    }
    return 0;
  }

  private openSheet(attributes: TagAttributes): void {
    const name = decodeEntities(attributes.local('Name') ?? '') ?? '';
    this.sheet = { name, hidden: false, cells: [], merges: [], hiddenRows: [], columns: [] };
    this.row = 0;
    this.column = 0;
    this.contentOf ??= cellContents({ strings: [], formats: this.formats, date1904: this.date1904 });
  }

  private openColumn(attributes: TagAttributes): void {
    const first = indexOf(attributes, this.column + 1, sheetLimits.columns);
    const last = Math.min(first + count(attributes.local('Span')), sheetLimits.columns);
    this.column = last;
    const width = Number(attributes.local('Width') ?? Number.NaN);
    const column = columnOfPoints(width, attributes.local('Hidden') === '1');
    for (let at = first; at <= last; at++) if (this.sheet) this.sheet.columns[at - 1] = column;
  }

  private openRow(attributes: TagAttributes): void {
    const first = indexOf(attributes, this.row + 1, sheetLimits.rows);
    this.row = Math.min(first + count(attributes.local('Span')), sheetLimits.rows);
    this.nextColumn = 1;
    if (attributes.local('Hidden') !== '1') return;
    for (let at = first; at <= this.row; at++) this.sheet?.hiddenRows.push(at);
  }

  private openCell(attributes: TagAttributes): void {
    if (++this.counted > sheetLimits.cells) refuse('workbookTooLarge', `${this.counted} cells`);
    this.column = indexOf(attributes, this.nextColumn, sheetLimits.columns);
    this.cell = {
      style: this.styleNumber(attributes.local('StyleID')),
      type: 'str',
      hasData: false,
      hasFormula: attributes.local('Formula') !== undefined,
      across: count(attributes.local('MergeAcross')),
      down: count(attributes.local('MergeDown')),
    };
    this.nextColumn = this.column + this.cell.across + 1;
    this.collected = '';
  }

  private openData(attributes: TagAttributes): void {
    this.cell.hasData = true;
    this.cell.type = TYPES[attributes.local('Type') ?? ''] ?? 'str';
    this.collect();
  }

  private closeCell(): void {
    const { row, column, sheet, cell } = this;
    if (!sheet) return;
    if (cell.across > 0 || cell.down > 0) {
      const [bottom, right] = [row + cell.down, column + cell.across];
      this.merged += (cell.across + 1) * (cell.down + 1);
      if (this.merged > sheetLimits.mergedCells) refuse('workbookUnsafe', `merges over ${this.merged} cells`);
      sheet.merges.push({ top: row, left: column, bottom, right });
    }
    const shown = this.shown();
    if (shown) sheet.cells.push({ row, column, ...shown, hasFormula: cell.hasFormula });
  }

  private shown(): Shown | null {
    const { type, style, hasData: hasValue, hasFormula } = this.cell;
    const value = this.collected;
    return (
      this.contentOf?.({ type, style, value, inline: '', hasValue, hasInline: false, hasFormula }) ?? null
    );
  }

  private closeVisible(): void {
    this.wantsText = false;
    if (this.sheet && /hidden/i.test(this.collected)) this.sheet.hidden = true;
  }

  private closeSheet(): void {
    if (!this.sheet) return;
    const { name, hidden, ...found } = this.sheet;
    this.sheets.push({ name, hidden, ...sheetLayout(found) });
    this.sheet = null;
  }
}

function indexOf(attributes: TagAttributes, next: number, most: number): number {
  const own = attributes.local('Index');
  const index = own === undefined ? next : Number(own);
  return index >= 1 && index <= most ? index : refuse('workbookDamaged', `index ${own ?? next}`);
}

function count(value: string | undefined): number {
  const number = Number(value ?? 0);
  return number >= 0 ? Math.min(Math.floor(number), sheetLimits.rows) : 0;
}

import { AppError, type AppErrorCode } from '../../shared/errors/appError.ts';
import { addressOf, type CellRange, parseAddress } from '../../shared/reading/workbookCells.ts';
import { parseRange, within } from './cellRange.ts';
import { type CellValue, type KnownStrings, newCell, rewriteCell } from './cellXml.ts';
import { refuse } from './refusal.ts';
import { type ElementEnd, type Splice, splice, walkXml, type XmlElement } from './xmlWalk.ts';

/** One value for one cell of the sheet at hand. */
export interface SheetEdit {
  row: number;
  column: number;
  value: CellValue;
}

/**
 * The sheet's XML with new values. Only the edited `<c>` elements differ; missing cells and rows are inserted
 * in order. Refuses formulas, arrays and covered cells of merges before anything is returned.
 */
export function patchSheet(
  xml: string,
  sheetName: string,
  edits: readonly SheetEdit[],
  strings: KnownStrings,
): string {
  return new SheetPatch(xml, sheetName, edits, strings).run();
}

class SheetPatch {
  private readonly xml: string;
  private readonly sheetName: string;
  private readonly strings: KnownStrings;
  private readonly edits: readonly SheetEdit[];
  /** Edits whose row has not been met yet, and those of the current row whose cell has not. */
  private readonly waiting: SheetEdit[];
  private inRow: SheetEdit[] = [];
  private readonly pieces: Splice[] = [];
  private readonly columnStyles: { first: number; last: number; style: string }[] = [];
  private readonly merges: CellRange[] = [];
  private readonly arrays: CellRange[] = [];
  private row = 0;
  private column = 0;
  private editing: SheetEdit | null = null;
  private kept = '';
  private sawSheetData = false;

  constructor(xml: string, sheetName: string, edits: readonly SheetEdit[], strings: KnownStrings) {
    this.xml = xml;
    this.sheetName = sheetName;
    this.strings = strings;
    this.edits = edits;
    this.waiting = [...edits].sort((a, b) => a.row - b.row || a.column - b.column);
  }

  run(): string {
    walkXml(this.xml, {
      open: element => this.open(element),
      close: (element, place) => this.close(element, place),
    });
    if (!this.sawSheetData) refuse('workbookDamaged', `${this.sheetName}: no sheetData`);
    this.refuseCovered();
    return splice(this.xml, this.pieces);
  }

  private open(element: XmlElement): void {
    const { name, attributes, parent } = element;
    if (name === 'row' && parent?.name === 'sheetData') this.openRow(element);
    else if (name === 'c' && parent?.name === 'row') this.openCell(element);
    else if (name === 'f' && parent?.name === 'c') this.openFormula(element);
    else if (name === 'mergeCell') this.collect(this.merges, attributes.ref);
    else if (name === 'col' && attributes.style !== undefined) {
      const { min, max, style } = attributes;
      this.columnStyles.push({ first: Number(min), last: Number(max), style });
    }
  }

  private close(element: XmlElement, place: ElementEnd): void {
    const { name, parent } = element;
    if (name === 'c' && parent?.name === 'row') this.closeCell(element, place);
    else if (name === 'row' && parent?.name === 'sheetData') {
      this.append(element, place, this.cellsXml(this.inRow, element));
    } else if (name === 'sheetData') {
      this.sawSheetData = true;
      this.append(element, place, this.rowsXml(this.waiting.splice(0), element.prefix));
    } else if (name === 'extLst' && parent?.name === 'c') {
      this.kept += this.xml.slice(element.start, place.end);
    }
  }

  private openRow(element: XmlElement): void {
    const previous = this.row;
    this.row = element.attributes.r === undefined ? previous + 1 : Number(element.attributes.r);
    this.column = 0;
    // In a disorder a new row could come to stand beside an old one of the same number.
    if (!(this.row > previous))
      refuse('workbookDamaged', `${this.sheetName}: row ${this.row} after ${previous}`);
    const before = takeWhile(this.waiting, edit => edit.row < this.row);
    this.inRow = takeWhile(this.waiting, edit => edit.row === this.row);
    this.insert(element.start, this.rowsXml(before, element.prefix));
  }

  private openCell(element: XmlElement): void {
    const previous = this.column;
    const address = element.attributes.r;
    this.column = (address === undefined ? null : parseAddress(address)?.column) ?? previous + 1;
    if (this.column <= previous) refuse('workbookDamaged', `${this.sheetName}: cell ${address} out of order`);
    const before = takeWhile(this.inRow, edit => edit.column < this.column);
    this.editing = takeWhile(this.inRow, edit => edit.column === this.column)[0] ?? null;
    this.kept = '';
    this.insert(element.start, this.cellsXml(before, element.parent));
  }

  private openFormula({ attributes }: XmlElement): void {
    if (this.editing) this.refuseEdit('cellIsFormula', this.editing);
    if (attributes.t === 'array' || attributes.t === 'dataTable') this.collect(this.arrays, attributes.ref);
  }

  private closeCell(element: XmlElement, place: ElementEnd): void {
    if (!this.editing) return;
    const text = rewriteCell(this.xml, element, this.kept, this.editing.value, this.strings);
    this.pieces.push({ from: element.start, to: place.end, text });
    this.editing = null;
  }

  /** At the end of a container, which may have been written as an empty one (`<row r="3"/>`). */
  private append(element: XmlElement, { closeStart, end }: ElementEnd, text: string): void {
    if (text === '') return;
    if (!element.selfClosing) {
      this.insert(closeStart, text);
      return;
    }
    const slash = this.xml.lastIndexOf('/', end - 1);
    this.pieces.push({ from: slash, to: end, text: `>${text}</${element.prefix}${element.name}>` });
  }

  private insert(at: number, text: string): void {
    if (text !== '') this.pieces.push({ from: at, to: at, text });
  }

  private rowsXml(edits: readonly SheetEdit[], prefix: string): string {
    return [...new Set(edits.map(edit => edit.row))]
      .map(row => {
        const cells = this.cellsXml(
          edits.filter(edit => edit.row === row),
          null,
          prefix,
        );
        return cells === '' ? '' : `<${prefix}row r="${row}">${cells}</${prefix}row>`;
      })
      .join('');
  }

  /** New cells look like their neighbours: the row's style, else the column's. */
  private cellsXml(edits: readonly SheetEdit[], row: XmlElement | null, prefix = row?.prefix ?? ''): string {
    return edits
      .map(({ row: number, column, value }) => {
        const ofColumn = this.columnStyles.find(c => column >= c.first && column <= c.last)?.style;
        const ofRow = row?.attributes.customFormat === undefined ? undefined : row.attributes.s;
        const style = ofRow ?? ofColumn ?? null;
        return newCell(prefix, addressOf(number, column), style, value, this.strings);
      })
      .join('');
  }

  private collect(ranges: CellRange[], reference: string | undefined): void {
    const range = reference === undefined ? null : parseRange(reference);
    if (range) ranges.push(range);
  }

  private refuseCovered(): void {
    for (const edit of this.edits) {
      if (this.arrays.some(range => within(range, edit))) this.refuseEdit('cellIsFormula', edit);
      const covered = this.merges.some(
        range => within(range, edit) && (edit.row !== range.top || edit.column !== range.left),
      );
      if (covered) this.refuseEdit('cellIsMerged', edit);
    }
  }

  private refuseEdit(code: AppErrorCode, edit: SheetEdit): never {
    throw new AppError(code, `${this.sheetName}!${addressOf(edit.row, edit.column)}`);
  }
}

/** Takes the leading edits that fit out of a sorted list. */
function takeWhile(edits: SheetEdit[], fits: (edit: SheetEdit) => boolean): SheetEdit[] {
  const first = edits.findIndex(edit => !fits(edit));
  return edits.splice(0, first < 0 ? edits.length : first);
}

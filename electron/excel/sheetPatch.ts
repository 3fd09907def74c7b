import { groupBy } from '../../shared/domain/groupBy.ts';
import { AppError, type AppErrorCode } from '../../shared/errors/appError.ts';
import { addressOf, type CellRange } from '../../shared/reading/workbookCells.ts';
import { parseRange, within } from './cellRange.ts';
import { type CellValue, type KnownStrings, newCell, rewriteCell } from './cellXml.ts';
import { refuse } from './refusal.ts';
import type { FoundFormula } from './sheetFormulas.ts';
import {
  attribute,
  columnOf,
  hasComments,
  lastCell,
  nextFormula,
  nextRowEnd,
  prefixOf,
  textOf,
} from './sheetTags.ts';
import { type TagVisitor, walkTags } from './tagWalk.ts';
import type { XmlTag } from './xmlTag.ts';
import type { Splice } from './xmlWalk.ts';

/** One value for one cell of the sheet at hand. */
export interface SheetEdit {
  row: number;
  column: number;
  value: CellValue;
}

export interface SheetPatchOptions {
  /** Replaces formulas of single cells too. */
  overwriteFormulas: boolean;
}

/** What is to be done to a sheet, found in one walk. */
export interface SheetPatch {
  /** Only the edited `<c>` elements differ; missing cells and rows are inserted in order. */
  pieces: Splice[];
  /** The formulas that stay. */
  formulas: FoundFormula[];
  /** The cells whose formulas give way to values. */
  overwritten: string[];
}

/**
 * Looks for the places of the edits and for all formulas. Refuses arrays and covered cells of merges, and formulas
 * unless they may be overwritten.
 */
export function planSheetPatch(
  xml: string,
  sheetName: string,
  edits: readonly SheetEdit[],
  strings: KnownStrings,
  options: SheetPatchOptions = { overwriteFormulas: false },
): SheetPatch {
  try {
    return new SheetWalk(xml, sheetName, edits, strings, options, true).run();
  } catch (error) {
    if (error !== COUNTED_CELLS) throw error;
    return new SheetWalk(xml, sheetName, edits, strings, options, false).run();
  }
}

/** Cells without an address are counted, so that none may be passed over. */
const COUNTED_CELLS = new Error('cells without addresses');

class SheetWalk implements TagVisitor {
  private readonly xml: string;
  private readonly sheetName: string;
  private readonly strings: KnownStrings;
  private readonly options: SheetPatchOptions;
  private readonly edits: readonly SheetEdit[];
  /** Edits by row and column; `nextEdit` is the first whose place has not been passed. */
  private readonly sorted: readonly SheetEdit[];
  private nextEdit = 0;
  private readonly pieces: Splice[] = [];
  private readonly formulas: FoundFormula[] = [];
  private readonly overwritten: string[] = [];
  private readonly columnStyles: { first: number; last: number; style: string }[] = [];
  private readonly merges: CellRange[] = [];
  private readonly arrays: CellRange[] = [];
  private depth = 0;
  private place: 'outside' | 'sheetData' | 'row' | 'cell' = 'outside';
  private row = 0;
  private column = 0;
  private prefix = '';
  private sheetDataEnd = 0;
  private sawSheetData = false;
  private rowEmptyAt = 0;
  /** Whether any edit is for this row. */
  private hasEdits = false;
  private rowStyle: string | null = null;
  private cellStart = 0;
  private cellOpenEnd = 0;
  private editing: SheetEdit | null = null;
  private formula: FoundFormula | null = null;
  private formulaOpenEnd = 0;
  private childStart = 0;
  private kept = '';
  /** Cells without formulas in rows without edits are passed over. */
  private readonly skips: boolean;
  private nextFormula = 0;
  private rowEnd = 0;

  constructor(
    xml: string,
    sheetName: string,
    edits: readonly SheetEdit[],
    strings: KnownStrings,
    options: SheetPatchOptions,
    skips: boolean,
  ) {
    // In comments and CDATA a `<f` may be words.
    this.skips = skips && !hasComments(xml);
    this.xml = xml;
    this.sheetName = sheetName;
    this.strings = strings;
    this.options = options;
    this.edits = edits;
    this.sorted = [...edits].sort((a, b) => a.row - b.row || a.column - b.column);
  }

  run(): SheetPatch {
    walkTags(this.xml, this.sheetName, this);
    if (!this.sawSheetData) refuse('workbookDamaged', `${this.sheetName}: no sheetData`);
    this.refuseCovered();
    return { pieces: this.pieces, formulas: this.formulas, overwritten: this.overwritten };
  }

  /** In a row without edits on to its next formula, or to its end. */
  goOn(from: number): number {
    if (this.place !== 'row' || !this.skips || this.prefix !== '' || this.rowEmptyAt > 0) return from;
    if (this.hasEdits) return from;
    const { xml } = this;
    if (this.nextFormula < from) this.nextFormula = nextFormula(xml, from);
    if (this.rowEnd < from) this.rowEnd = nextRowEnd(xml, from);
    if (this.nextFormula > this.rowEnd) return this.rowEnd;
    const cell = lastCell(xml, this.nextFormula, from);
    return cell < from ? from : cell;
  }

  open(tag: XmlTag, start: number, end: number): void {
    const name = tag.localName;
    this.depth++;
    if (this.place === 'row') {
      if (name === 'c') this.openCell(tag, start, end);
    } else if (this.place === 'cell') {
      if (this.depth === 5) this.openInCell(tag, start, end);
    } else if (this.place === 'sheetData') {
      if (name === 'row') this.openRow(tag, start, end);
    } else if (this.depth === 2 && name === 'sheetData') {
      this.place = 'sheetData';
      this.prefix = prefixOf(tag);
      this.sheetDataEnd = tag.selfClosing ? end : 0;
    } else if (this.depth === 3) {
      this.openElsewhere(name, tag);
    }
  }

  close(name: string, start: number, end: number): void {
    this.depth--;
    if (this.place === 'cell') {
      if (this.depth === 3) this.closeCell(end);
      else if (this.depth === 4) this.closeInCell(name, start, end);
    } else if (this.place === 'row') {
      if (this.depth !== 2) return;
      const cells = this.takeTo(this.row, Number.POSITIVE_INFINITY);
      this.append(start, this.rowEmptyAt, 'row', this.cellsXml(cells, this.rowStyle));
      this.place = 'sheetData';
    } else if (this.place === 'sheetData' && this.depth === 1) {
      this.sawSheetData = true;
      this.place = 'outside';
      const left = this.takeTo(Number.POSITIVE_INFINITY, 0);
      this.append(start, this.sheetDataEnd, 'sheetData', this.rowsXml(left));
    }
  }

  private openRow(tag: XmlTag, start: number, end: number): void {
    const previous = this.row;
    const number = tag.get('r');
    this.row = number === undefined ? previous + 1 : Number(number);
    this.column = 0;
    // In a disorder a new row could come to stand beside an old one of the same number.
    if (!(this.row > previous))
      refuse('workbookDamaged', `${this.sheetName}: row ${this.row} after ${previous}`);
    this.place = 'row';
    this.rowEmptyAt = tag.selfClosing ? end : 0;
    this.hasEdits = false;
    if (this.nextEdit === this.sorted.length) return;
    this.rowStyle = tag.get('customFormat') === undefined ? null : (tag.get('s') ?? null);
    this.insert(start, this.rowsXml(this.takeTo(this.row, 0)));
    this.hasEdits = this.sorted[this.nextEdit]?.row === this.row;
  }

  private openCell(tag: XmlTag, start: number, end: number): void {
    const previous = this.column;
    const address = tag.get('r');
    if (address === undefined && this.skips) throw COUNTED_CELLS;
    this.column = address === undefined ? previous + 1 : columnOf(address);
    if (this.column <= previous) refuse('workbookDamaged', `${this.sheetName}: cell ${address} out of order`);
    this.place = 'cell';
    this.cellStart = start;
    this.cellOpenEnd = end;
    this.formula = null;
    if (this.sorted[this.nextEdit]?.row !== this.row) {
      this.editing = null;
      return;
    }
    this.kept = '';
    this.insert(start, this.cellsXml(this.takeTo(this.row, this.column), this.rowStyle));
    const next = this.sorted[this.nextEdit];
    this.editing = next?.row === this.row && next.column === this.column ? next : null;
    if (this.editing) this.nextEdit += 1;
  }

  private openInCell(tag: XmlTag, start: number, end: number): void {
    this.childStart = start;
    if (tag.localName !== 'f') return;
    const type = tag.get('t') ?? null;
    const ref = attribute(tag, 'ref');
    const { row, column, cellStart, cellOpenEnd } = this;
    this.formulaOpenEnd = end;
    this.formula = {
      ...{ row, column, type, ref, index: tag.get('si') ?? null, text: '' },
      ...{ cellStart, cellOpenEnd, values: [] },
    };
    const range = ref === null ? null : parseRange(ref);
    if (range && (type === 'array' || type === 'dataTable')) this.arrays.push(range);
    if (this.editing) this.refuseFormula(this.editing, type, range);
  }

  private closeInCell(name: string, start: number, end: number): void {
    if (name === 'f' && this.formula) {
      this.formula.text = start === end ? '' : textOf(this.xml.slice(this.formulaOpenEnd, start));
    } else if (this.formula && (name === 'v' || name === 'is')) {
      this.formula.values.push({ from: this.childStart, to: end });
    } else if (name === 'extLst' && this.editing) {
      this.kept += this.xml.slice(this.childStart, end);
    }
  }

  private closeCell(end: number): void {
    this.place = 'row';
    const { editing, formula } = this;
    if (!editing) {
      if (formula) this.formulas.push(formula);
      return;
    }
    const { cellStart: start, cellOpenEnd: openEnd, prefix } = this;
    const text = rewriteCell(this.xml, { start, openEnd, prefix }, this.kept, editing.value, this.strings);
    this.pieces.push({ from: start, to: end, text });
    if (formula) this.overwritten.push(addressOf(editing.row, editing.column));
  }

  /** At the end of a container, which may have been written as an empty one (`<row r="3"/>`). */
  private append(closeStart: number, emptyEnd: number, name: string, text: string): void {
    if (text === '') return;
    if (emptyEnd === 0) {
      this.insert(closeStart, text);
      return;
    }
    const slash = this.xml.lastIndexOf('/', emptyEnd - 1);
    this.pieces.push({ from: slash, to: emptyEnd, text: `>${text}</${this.prefix}${name}>` });
  }

  private insert(at: number, text: string): void {
    if (text !== '') this.pieces.push({ from: at, to: at, text });
  }

  /** Takes the edits that come before a place. */
  private takeTo(row: number, column: number): SheetEdit[] {
    const from = this.nextEdit;
    for (let edit = this.sorted[from]; edit; edit = this.sorted[this.nextEdit]) {
      if (edit.row > row || (edit.row === row && edit.column >= column)) break;
      this.nextEdit += 1;
    }
    return this.sorted.slice(from, this.nextEdit);
  }

  private rowsXml(edits: readonly SheetEdit[]): string {
    const rows = groupBy(edits, ({ row }) => row);
    return [...rows]
      .map(([row, ofRow]) => {
        const cells = this.cellsXml(ofRow, null);
        return cells === '' ? '' : `<${this.prefix}row r="${row}">${cells}</${this.prefix}row>`;
      })
      .join('');
  }

  /** New cells look like their neighbours: the row's style, else the column's. */
  private cellsXml(edits: readonly SheetEdit[], rowStyle: string | null): string {
    return edits
      .map(({ row, column, value }) => {
        const ofColumn = this.columnStyles.find(c => column >= c.first && column <= c.last)?.style;
        const style = rowStyle ?? ofColumn ?? null;
        return newCell(this.prefix, addressOf(row, column), style, value, this.strings);
      })
      .join('');
  }

  private openElsewhere(name: string, tag: XmlTag): void {
    if (name === 'mergeCell') {
      const range = parseRange(attribute(tag, 'ref') ?? '');
      if (range) this.merges.push(range);
    } else if (name === 'col') {
      const style = tag.get('style');
      if (style === undefined) return;
      this.columnStyles.push({ first: Number(tag.get('min')), last: Number(tag.get('max')), style });
    }
  }

  /** The master of a shared formula carries the words of others; an array fills other cells. */
  private refuseFormula(edit: SheetEdit, type: string | null, range: CellRange | null): void {
    const standsAlone = type === null || type === 'normal' || (type === 'shared' && range === null);
    if (!this.options.overwriteFormulas || !standsAlone) this.refuseEdit('cellIsFormula', edit);
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

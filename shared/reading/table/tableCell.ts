import { findBracketedPrior } from '../bracketedPrior.ts';
import { cellFigure, mainFigure } from '../cellFigure.ts';
import { isDash } from '../foldText.ts';
import type { ReadTableCell } from '../reading.ts';
import { remembered } from '../remembered.ts';
import type { Slot } from '../sheetGrid.ts';
import { addressOf, type CellContent, type SheetCell } from '../workbookCells.ts';
import { isFigure } from './tableCellKind.ts';

export interface TableCellContext {
  fiscalYear: number | null;
  /** Brackets without words hold last year's figure. */
  plainBrackets: boolean;
}

/** Reads the cell at a place; of a merge the first cell speaks for all. In a column of remarks (備考) figures are part of the words. */
export type TableCellReader = (
  at: { row: number; column: number },
  slot: Slot | null,
  isRemarks: boolean,
) => ReadTableCell;

/** What a cell says, wherever it stands. */
type Said = Omit<ReadTableCell, 'text' | 'cell'>;

/** (45), which elsewhere numbers a heading, is minus 45 among figures. */
const ACCOUNTING = /^\s*[(（][\d０-９]{1,3}(?:[,，][\d０-９]{3})*(?:[.．][\d０-９]+)?[)）]\s*$/;

const NOTHING: Said = { value: null, unit: null, source: 'text', prior: null };

/** The reader of the cells of one table. */
export function tableCellReader(sheet: string, context: TableCellContext): TableCellReader {
  // The same words and dates come again and again down a column.
  const kinds = new Map<CellContent['kind'], (text: string) => Said>();
  const saidBy = (cell: SheetCell): Said => {
    const { kind } = cell.content;
    if (kind === 'number' || cell.text.length > SHORT) return readContent(cell, context);
    let said = kinds.get(kind);
    if (!said) {
      said = remembered(text => readContent({ ...cell, text }, context));
      kinds.set(kind, said);
    }
    return said(cell.text);
  };
  return ({ row, column }, slot, isRemarks) => {
    if (slot === null || slot.cell.row !== row || slot.cell.column !== column)
      return tableCell('', `${sheet}!${addressOf(row, column)}`, NOTHING);
    const { cell, address } = slot;
    const isWords = isRemarks && !(cell.content.kind === 'number' && isFigure(slot));
    return tableCell(cell.text, address, isWords ? NOTHING : saidBy(cell));
  };
}

/** Longer texts do not come again. */
const SHORT = 60;

function tableCell(text: string, cell: string, { value, unit, source, prior }: Said): ReadTableCell {
  return { text, cell, value, unit, source, prior };
}

function readContent(cell: SheetCell, { fiscalYear, plainBrackets }: TableCellContext): Said {
  const { text, content } = cell;
  const isOwnFigure = isFigure({ cell });
  if (isOwnFigure && content.kind === 'number') {
    const figure = cellFigure(cell);
    if (figure) return said(figure);
  }
  if (isDash(text)) return NOTHING;
  const prior = findBracketedPrior(text, fiscalYear, plainBrackets);
  if (prior === null) return said(isOwnFigure || ACCOUNTING.test(text) ? cellFigure(cell) : null);
  const rest = `${text.slice(0, prior.start)}${text.slice(prior.start + prior.text.length)}`;
  const figure = mainFigure(rest);
  return {
    value: figure?.value ?? null,
    unit: figure?.unit ?? null,
    source: 'text',
    prior: { text: prior.text, value: mainFigure(prior.figure)?.value ?? null },
  };
}

function said(figure: Pick<Said, 'value' | 'unit' | 'source'> | null): Said {
  if (figure === null) return NOTHING;
  return { value: figure.value, unit: figure.unit, source: figure.source, prior: null };
}

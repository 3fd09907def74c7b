import { findBracketedPrior } from '../bracketedPrior.ts';
import { cellFigure, mainFigure } from '../cellFigure.ts';
import { isDash } from '../foldText.ts';
import type { ReadTableCell } from '../reading.ts';
import type { Slot } from '../sheetGrid.ts';
import { addressOf } from '../workbookCells.ts';
import { isFigure } from './tableCellKind.ts';

export interface TableCellContext {
  /** The column holds remarks (備考): figures in them are part of the words. */
  isRemarks?: boolean;
  fiscalYear: number | null;
  /** Brackets without words hold last year's figure. */
  plainBrackets: boolean;
}

/** (45), which elsewhere numbers a heading, is minus 45 among figures. */
const ACCOUNTING = /^\s*[(（][\d０-９]{1,3}(?:[,，][\d０-９]{3})*(?:[.．][\d０-９]+)?[)）]\s*$/;

/** Reads the cell at a place; of a merge the first cell speaks for all. */
export function readTableCell(
  sheet: string,
  at: { row: number; column: number },
  slot: Slot | null,
  context: TableCellContext,
): ReadTableCell {
  const cell = `${sheet}!${addressOf(at.row, at.column)}`;
  const empty: ReadTableCell = { text: '', cell, value: null, unit: null, source: 'text', prior: null };
  if (slot === null || slot.address !== cell) return empty;
  const { text } = slot.cell;
  if (isDash(text)) return { ...empty, text };
  if (isFigure(slot) && slot.cell.content.kind === 'number') {
    const figure = cellFigure(slot.cell);
    if (figure) return { ...empty, text, value: figure.value, unit: figure.unit, source: figure.source };
  }
  if (context.isRemarks) return { ...empty, text };
  const prior = findBracketedPrior(text, context.fiscalYear, context.plainBrackets);
  if (prior === null) {
    const figure = isFigure(slot) || ACCOUNTING.test(text) ? cellFigure(slot.cell) : null;
    return {
      ...empty,
      text,
      value: figure?.value ?? null,
      unit: figure?.unit ?? null,
      source: figure?.source ?? 'text',
    };
  }
  const rest = `${text.slice(0, prior.start)}${text.slice(prior.start + prior.text.length)}`;
  const figure = mainFigure(rest);
  return {
    ...empty,
    text,
    value: figure?.value ?? null,
    unit: figure?.unit ?? null,
    prior: { text: prior.text, value: mainFigure(prior.figure)?.value ?? null },
  };
}

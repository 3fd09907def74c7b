import { fiscalYearEnd } from '../domain/fiscalYear.ts';
import { type BracketedPrior, findBracketedPrior } from './bracketedPrior.ts';
import { cellFigure, mainFigure } from './cellFigure.ts';
import { findDateNote } from './dateNote.ts';
import { isDash } from './foldText.ts';
import type { ListContext } from './listContext.ts';
import type { ReadFigure, ReadValue } from './reading.ts';
import type { Slot } from './sheetGrid.ts';

export interface ResultCell {
  /** Null where the cell says that there is no result. */
  result: ReadValue | null;
  prior: BracketedPrior | null;
}

/** What the column says besides the cell. */
export interface ResultHints {
  unit: string | null;
  /** The date the column stands for. */
  asOf: string | null;
}

/** Reads a result cell with its as-of note and the 前年度 figure that may stand in it. */
export function readResultCell(slot: Slot, hints: ResultHints, context: ListContext): ResultCell {
  const { text, content } = slot.cell;
  if (isDash(text) || !isReadable(slot)) return { result: null, prior: null };
  const prior = findBracketedPrior(text, context.fiscalYear, context.plainBrackets);
  const main = prior ? blank(text, prior.start, prior.text.length) : text;
  if (prior && (main.trim() === '' || isDash(main))) return { result: null, prior };
  const note = content.kind === 'text' ? findDateNote(main, context.fiscalYear) : null;
  const rest = note ? blank(main, note.start, note.text.length) : main;
  if (note && isDash(rest)) return { result: null, prior };
  // A date alone is the result itself (開設：令和6年10月), not a note to one.
  const noted = note !== null && rest.trim() !== '';
  const figure = figureOf(slot, noted ? rest : main);
  return {
    result: {
      text,
      cell: slot.address,
      value: figure?.value ?? null,
      unit: figure ? (figure.unit ?? hints.unit ?? context.defaultUnit) : null,
      source: figure?.source ?? 'text',
      asOf: noted ? note.date : hints.asOf,
      asOfText: noted ? note.text : null,
      status: noted ? note.status : statusOf(text),
    },
    prior,
  };
}

/** A bracketed figure of last year as a value of its own; it never is a negative one. */
export function readPriorText(
  prior: BracketedPrior,
  cell: string,
  unit: string | null,
  { bracketYear = null }: ListContext,
): ReadValue {
  const figure = mainFigure(prior.figure);
  const year = prior.year ?? bracketYear;
  return {
    text: prior.text,
    cell,
    value: figure?.value ?? null,
    unit: figure ? (figure.unit ?? unit) : null,
    source: 'text',
    asOf: year === null ? null : fiscalYearEnd(year),
    asOfText: null,
    status: null,
  };
}

/** Reads a cell that holds a figure and nothing else: counts, differences, achievements. */
export function readFigureCell(slot: Slot, unit: string | null): ReadFigure | null {
  if (isDash(slot.cell.text) || !isReadable(slot)) return null;
  const figure = cellFigure(slot.cell);
  return {
    text: slot.cell.text,
    cell: slot.address,
    value: figure?.value ?? null,
    unit: figure ? (figure.unit ?? unit) : null,
    source: figure?.source ?? 'text',
  };
}

/** Errors (#DIV/0!) and formulas without a stored value hold nothing to read. */
export function isReadable({ cell }: Slot): boolean {
  return cell.content.kind !== 'error' && cell.content.kind !== 'unknown';
}

function figureOf(slot: Slot, text: string) {
  if (slot.cell.content.kind !== 'text') return cellFigure(slot.cell);
  return cellFigure({ ...slot.cell, text });
}

function statusOf(text: string): ReadValue['status'] {
  if (/確定/.test(text)) return 'final';
  return /速報|暫定/.test(text) ? 'preliminary' : null;
}

/** Blanks keep the place of what else the cell says. */
function blank(text: string, start: number, length: number): string {
  return `${text.slice(0, start)}${' '.repeat(length)}${text.slice(start + length)}`;
}

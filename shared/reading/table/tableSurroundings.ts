import { isUnitWord, normalizeUnit } from '../../domain/figureUnit.ts';
import type { ReadText } from '../reading.ts';
import type { Slot } from '../sheetGrid.ts';
import { isBareUnit, isFigure, isTableNote } from './tableCellKind.ts';
import type { IsFree, TableFrame } from './tableFrame.ts';

export interface Surroundings {
  title: Slot | null;
  /** Unit and as-of lines above, notes below, in that order. */
  footnotes: Slot[];
  unit: string | null;
}

/** A title stands close above its table. */
const REACH = 4;
/** A unit may stand a little to the right of its table. */
const ASIDE = 2;
/** Numbers and labels of papers: 資料４, 別添１-１, 機密性1. */
const PAPER = /^[（(【]?(?:資料|別[添紙表]|機密性|参考資料|様式|第?\d+号様式)[\s\d０-９－\-‐]*[）)】]?$/;

/** 令和7年7月3日　運営協議会: the paper's own date and meeting. */
const DATED =
  /^(?:(?:令和|平成|[RHＲＨ])\s*[\d０-９元]+|[12２]\d{3})\s*[年.．/／]\s*[\d０-９]+\s*[月.．/／]\s*[\d０-９]+/;

/** What belongs to a table around it: its title, its unit, its notes. */
export function surroundings(frame: TableFrame, isFree: IsFree): Surroundings {
  const above = linesAbove(frame, isFree);
  const below = notesBelow(frame, isFree);
  const texts = [...above.notes, ...(above.title ? [above.title] : []), ...below].map(
    ({ cell }) => cell.text,
  );
  return { title: above.title, footnotes: [...above.notes, ...below], unit: unitIn(texts) };
}

export function asText({ cell, address }: Slot): ReadText {
  return { text: cell.text, cell: address };
}

function linesAbove({ grid, headerTop, left, right }: TableFrame, isFree: IsFree) {
  const notes: Slot[] = [];
  for (let row = headerTop - 1; row >= Math.max(1, headerTop - REACH); row--) {
    const slots = grid.inRow(row, 1, grid.lastColumn);
    const own = slots.filter(({ range }) => range.right >= left && range.left <= right);
    const near = own.length > 0 ? own : slots.filter(({ range }) => range.left <= left);
    // What was read for another table ends the search.
    if (near.some(slot => !isFree(slot) && !isTitle(slot))) break;
    const beside = slots.filter(({ range }) => range.left > right && range.left <= right + ASIDE);
    const said = [...near, ...beside].filter(slot => isFree(slot) && isNoteAbove(slot));
    notes.unshift(...said);
    // What stands at the right end names the office, the date or the paper.
    const title = near.find(
      slot => isTitle(slot) && slot.range.left <= left + Math.max(1, (right - left) * 0.4),
    );
    if (title) {
      const over = grid.inRow(row - 1, 1, grid.lastColumn).filter(slot => isFree(slot) && isNoteAbove(slot));
      return { title, notes: [...over, ...notes] };
    }
  }
  return { title: null, notes };
}

function isNoteAbove({ cell }: Slot): boolean {
  return isTableNote(cell.text) || isBareUnit(cell.text);
}

function isTitle(slot: Slot): boolean {
  const { text, content } = slot.cell;
  if (content.kind !== 'text' || isNoteAbove(slot) || PAPER.test(text.trim()) || DATED.test(text.trim()))
    return false;
  // 支部の順位：14位 tells a figure.
  return (
    text.length <= 120 &&
    !isFigure(slot) &&
    !/[:：]\s*[\d０-９]/.test(text.replace(/[(（][^()（）]*[)）]/g, ''))
  );
}

/** Notes directly under a table. */
export function notesBelow({ grid, bottom, left, right }: TableFrame, isFree: IsFree): Slot[] {
  const notes: Slot[] = [];
  for (let row = bottom + 1; row <= grid.lastRow; row++) {
    const slots = grid.inRow(row, left, right).filter(({ range }) => range.top === row);
    if (slots.length === 0 || !slots.every(slot => isFree(slot) && isTableNote(slot.cell.text))) break;
    notes.push(...slots);
  }
  return notes;
}

/** （単位：千円） for the whole table; several units (件、％) say nothing of a single figure. */
function unitIn(texts: readonly string[]): string | null {
  for (const text of texts) {
    const unit =
      /単\s*位\s*[:：]?\s*([^\s)）】\]、，,・/／]+)\s*(?:[)）】\]]|$)/.exec(text)?.[1] ??
      /^[（(]\s*([^（()）]{1,5}?)\s*[)）]$/.exec(text.trim())?.[1];
    if (unit !== undefined && isUnitWord(unit)) return normalizeUnit(unit);
  }
  return null;
}

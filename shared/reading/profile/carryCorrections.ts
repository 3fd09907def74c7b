import type { ReadingCorrections } from '../reading.ts';
import type { CellRange, WorkbookCells } from '../workbookCells.ts';
import type { FoundForm, FoundSheet } from './findForm.ts';
import { maskedText } from './form.ts';

export interface CarriedCorrections {
  corrections: ReadingCorrections;
  /** What could not be carried, one Japanese sentence each. */
  dropped: string[];
}

/** What a person corrected in a form, moved to where its words stand now. */
export function carryCorrections(
  corrections: ReadingCorrections,
  found: FoundForm,
  workbook: WorkbookCells,
): CarriedCorrections {
  const dropped: string[] = [];
  const place = (sheet: string) => {
    const at = found.sheets.find(one => one.form.name === maskedText(sheet));
    const name = at && at.index !== null ? workbook.sheets[at.index]?.name : undefined;
    return at && name !== undefined ? { at, name } : null;
  };
  const carry = <T extends { sheet: string }>(
    all: readonly T[],
    move: (one: T, at: FoundSheet, sheet: string) => T | null,
    what: (one: T) => string,
  ): T[] =>
    all.flatMap(one => {
      const sheet = place(one.sheet);
      const moved = sheet && move(one, sheet.at, sheet.name);
      if (moved === null)
        dropped.push(`${what(one)}の指定は、様式が変わり場所が分からないため使いませんでした。`);
      return moved === null ? [] : [moved];
    });
  const shifted = (at: FoundSheet, row: number, column: number) => shiftOf(at, row, column);
  return {
    corrections: {
      columns: carry(
        corrections.columns,
        (one, at, sheet) => {
          const shift = columnShift(at, one.column);
          return shift === null ? null : { ...one, sheet, column: one.column + shift };
        },
        one => `「${one.sheet}」の${one.column}列目`,
      ),
      rows: carry(
        corrections.rows,
        (one, at, sheet) => {
          const shift = shifted(at, one.row, 1);
          return shift && { ...one, sheet, row: one.row + shift.rows };
        },
        one => `「${one.sheet}」の${one.row}行目`,
      ),
      headers: carry(
        corrections.headers,
        (one, at, sheet) => {
          const shift = shifted(at, one.bottom, 1);
          return shift && { sheet, top: one.top + shift.rows, bottom: one.bottom + shift.rows };
        },
        one => `「${one.sheet}」の見出し`,
      ),
      cells: carry(
        corrections.cells,
        (one, at, sheet) => {
          const shift = shifted(at, one.row, one.column);
          return shift && { sheet, row: one.row + shift.rows, column: one.column + shift.columns };
        },
        one => `「${one.sheet}」のセル`,
      ),
      blocks: carry(
        corrections.blocks,
        (one, at, sheet) => {
          const shift = shifted(at, one.range.top, one.range.left);
          return shift && { ...one, sheet, range: moved(one.range, shift) };
        },
        one => `「${one.sheet}」の範囲`,
      ),
      terms: corrections.terms,
    },
    dropped,
  };
}

/** How far the nearest label that is still there has moved. */
function shiftOf({ form, places }: FoundSheet, row: number, column: number) {
  let best: { rows: number; columns: number; distance: number } | null = null;
  form.labels.forEach((label, index) => {
    const now = places[index];
    if (!now) return;
    // Labels above speak rather for a place than those below.
    const distance =
      Math.abs(row - label.row) + Math.abs(column - label.column) + (label.row > row ? 1000 : 0);
    if (best === null || distance < best.distance)
      best = { rows: now.row - label.row, columns: now.column - label.column, distance };
  });
  return best as { rows: number; columns: number } | null;
}

/** A column goes where its own label has gone. */
function columnShift(found: FoundSheet, column: number): number | null {
  const index = found.form.labels.findLastIndex(
    (label, at) => label.column === column && found.places[at] !== null,
  );
  const [label, now] = [found.form.labels[index], found.places[index]];
  if (label && now) return now.column - label.column;
  const hadLabel = found.form.labels.some(one => one.column === column);
  return hadLabel ? null : (shiftOf(found, 1, column)?.columns ?? null);
}

function moved({ top, left, bottom, right }: CellRange, by: { rows: number; columns: number }): CellRange {
  return {
    top: Math.max(1, top + by.rows),
    left: Math.max(1, left + by.columns),
    bottom: bottom + by.rows,
    right: right + by.columns,
  };
}

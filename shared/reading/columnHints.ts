import { isUnitNote, normalizeUnit } from '../domain/figureUnit.ts';
import { type FiscalYear, fiscalYearEnd } from '../domain/fiscalYear.ts';
import { dateOfWords } from './dateNote.ts';
import { isDash } from './foldText.ts';
import type { AssignedColumn } from './listColumn.ts';
import type { RowReader } from './rowReader.ts';
import type { TargetHints } from './targetCell.ts';

const COMPARATOR = /(?:以上|以下|以内|未満|超)$/;

/**
 * The unit of a figure that does not print one: from the cell beside it, the 単位 column, the header or the
 * indicator's name, in this order.
 */
export function unitBeside(reader: RowReader, column: AssignedColumn, name: string): string | null {
  const beside = reader.suffix(column);
  const isCount = column.role === 'numerator' || column.role === 'denominator';
  const given = beside ?? (isCount ? null : (reader.cell('unit')?.slot ?? null));
  if (given) {
    reader.take(given, 'unit');
    const unit = given.cell.text.replace(/[\s()（）]/g, '').replace(COMPARATOR, '');
    if (unit !== '' && !isDash(unit)) return normalizeUnit(unit);
  }
  return column.heading?.unit ?? (isCount ? null : unitInName(name));
}

/** What a target's column adds to its cells. */
export function targetHints(reader: RowReader, column: AssignedColumn, name: string): TargetHints {
  const suffix = reader.suffix(column)?.cell.text.trim() ?? '';
  return {
    unit: unitBeside(reader, column, name),
    comparator: column.heading?.comparator ?? null,
    suffix: COMPARATOR.test(suffix) ? suffix : '',
  };
}

/** The date in the list's own column of dates. */
export function dateBeside(reader: RowReader): string | null {
  const found = reader.cell('asOf');
  if (!found) return null;
  const { content, text } = found.slot.cell;
  const date = content.kind === 'date' ? content.date : dateOfWords(text, reader.list.fiscalYear);
  if (date !== null) reader.take(found.slot, 'asOf');
  return date;
}

/** The day a header names for its column: 実績（R7.3末）. */
export function dayOfColumn({ heading }: AssignedColumn, reader: RowReader): string | null {
  const words = heading?.dateWords ?? null;
  return words === null ? null : dateOfWords(words, reader.list.fiscalYear);
}

/** The end of the fiscal year a header names: 令和5年度実績. */
export function yearEndOfColumn({ heading }: AssignedColumn, listYear: FiscalYear | null): string | null {
  if (typeof heading?.year === 'number') return fiscalYearEnd(heading.year);
  // 現況（Ｒ６） in the papers of 令和6年度; of another year the brackets tell what stands in the cells' brackets.
  return heading?.year === null && listYear !== null && heading.bracketYear === listYear
    ? fiscalYearEnd(listYear)
    : null;
}

/** 受診率（％）, 登録件数（単位：件） */
function unitInName(name: string): string | null {
  const unit = /[（(]\s*(?:単位\s*[:：]\s*)?([^()（）]{1,6}?)\s*[)）]\s*$/.exec(name)?.[1];
  return unit !== undefined && isUnitNote(unit) ? normalizeUnit(unit) : null;
}

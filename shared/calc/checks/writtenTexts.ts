import type { PlanRecords } from '../../domain/planRecords.ts';
import { tableCellKey } from '../../domain/tableRecords.ts';
import type { CheckPlace } from './check.ts';

/** A text somewhere in a document, and what it is meant as. */
export interface WrittenText {
  branchId: number;
  place: CheckPlace;
  text: string;
  meantAs: 'figure' | 'mark' | 'prose';
}

/** Every text of a document that somebody typed, in the order of the document. */
export function* writtenTexts(records: PlanRecords): Generator<WrittenText> {
  for (const { id, branchId, mark } of records.section.values()) {
    if (mark !== null)
      yield { branchId, place: { at: 'section', sectionId: id }, text: mark, meantAs: 'mark' };
  }
  for (const { id, branchId, text, mark } of records.passage.values()) {
    const place: CheckPlace = { at: 'passage', passageId: id, link: null };
    yield { branchId, place, text, meantAs: 'prose' };
    if (mark !== null) yield { branchId, place, text: mark, meantAs: 'mark' };
  }
  for (const { id: tableId, branchId, columns, rows } of records.table.values()) {
    for (const { id: rowId } of rows) {
      for (const { id: columnId, kind } of columns) {
        const text = records.tableCell.get(tableCellKey(tableId, rowId, columnId))?.text ?? '';
        if (text === '') continue;
        const place: CheckPlace = { at: 'cell', tableId, rowId, columnId };
        yield { branchId, place, text, meantAs: kind === 'figure' ? 'figure' : 'prose' };
      }
    }
  }
  for (const { indicatorId, year, period, kind, text, formula } of records.measurement.values()) {
    const branchId = records.indicator.get(String(indicatorId))?.branchId;
    if (branchId === undefined || (text === '' && formula !== null)) continue;
    yield {
      branchId,
      place: { at: 'indicator', indicatorId, year, period, field: kind },
      text,
      meantAs: 'figure',
    };
  }
  for (const { indicatorId, year, period, field, text } of records.printedFigure.values()) {
    const branchId = records.indicator.get(String(indicatorId))?.branchId;
    if (branchId === undefined) continue;
    const meantAs = field === 'mark' ? 'mark' : field === 'judgement' ? 'prose' : 'figure';
    yield { branchId, place: { at: 'indicator', indicatorId, year, period, field }, text, meantAs };
  }
}

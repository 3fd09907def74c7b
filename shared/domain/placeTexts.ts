import type { Moment } from './moment.ts';
import { type NotePlace, notePlaceKey } from './notePlace.ts';
import { orderedIndicators, type PlanRecords } from './planRecords.ts';
import {
  type Indicator,
  type Measurement,
  markKey,
  measurementKey,
  measurementKinds,
  targetKey,
} from './records.ts';
import { tableCellKey } from './tableRecords.ts';

/** What stands at a place. */
export interface PlaceText {
  place: NotePlace;
  text: string;
  /** What else is stored there and not part of the text: 「（速報）」, the formula behind it. */
  more: string;
}

/** Texts by the key of their place, in the order of the document; places where nothing stands have none. */
export type PlaceTexts = ReadonlyMap<string, PlaceText>;

/** What is stored at every place of a branch's year and period: KPI list, tables, headings, sentences. */
export function placeTexts(records: PlanRecords, moment: Moment): PlaceTexts {
  const texts = new Map<string, PlaceText>();
  const add = (place: NotePlace, text: string | null, more = '') => {
    if (text !== null && text + more !== '') texts.set(notePlaceKey(place), { place, text, more });
  };
  for (const indicator of orderedIndicators(records, moment.branchId)) {
    addIndicator(records, indicator, moment, add);
  }
  const isHere = (one: Moment) =>
    one.branchId === moment.branchId && one.year === moment.year && one.period === moment.period;
  for (const { id: tableId, rows, columns, ...table } of records.table.values()) {
    if (!isHere(table)) continue;
    for (const { id: rowId } of rows) {
      for (const { id: columnId } of columns) {
        const cell = records.tableCell.get(tableCellKey(tableId, rowId, columnId));
        if (cell) add({ at: 'cell', tableId, rowId, columnId }, cell.text, formulaText(cell.formula));
      }
    }
  }
  for (const { id: sectionId, branchId, year, number, title, mark } of records.section.values()) {
    if (branchId !== moment.branchId || year !== moment.year) continue;
    add({ at: 'section', sectionId, field: 'title' }, `${number ?? ''}${title}`);
    add({ at: 'section', sectionId, field: 'mark' }, mark);
  }
  for (const passage of records.passage.values()) {
    if (!isHere(passage)) continue;
    const { id: passageId, text, mark, asOfText } = passage;
    add({ at: 'passage', passageId, field: 'text' }, text);
    add({ at: 'passage', passageId, field: 'mark' }, mark);
    add({ at: 'passage', passageId, field: 'asOf' }, asOfText);
  }
  return texts;
}

function addIndicator(
  records: PlanRecords,
  { id: indicatorId, no, initiative, name, isKpi }: Indicator,
  { year, period }: Moment,
  add: (place: NotePlace, text: string | null, more?: string) => void,
): void {
  const of = { at: 'indicator', indicatorId, year, period } as const;
  const ever = { ...of, year: null, period: null };
  add({ ...ever, field: 'no' }, no);
  add({ ...ever, field: 'initiative' }, initiative);
  add({ ...ever, field: 'name' }, name);
  add({ ...ever, field: 'kpi' }, isKpi ? 'KPI' : null);
  const target = records.target.get(targetKey(indicatorId, year));
  add({ ...of, period: null, field: 'target' }, target?.text ?? null);
  for (const kind of measurementKinds) {
    const measurement = records.measurement.get(measurementKey(indicatorId, year, period, kind));
    if (measurement === undefined) continue;
    add({ ...of, field: kind }, measurement.text, moreOf(measurement));
    if (kind === 'actual') add({ ...of, field: 'asOf' }, measurement.asOfText ?? measurement.asOf);
  }
  const override = records.markOverride.get(markKey(indicatorId, year, period));
  add({ ...of, field: 'mark' }, override?.mark ?? null);
  add({ ...of, field: 'reason' }, override?.reason ?? null);
}

const statusText = { preliminary: '（速報）', final: '（確定）' } as const;

/** Only a result has a date of its own on the screen; that of other figures stands with them. */
function moreOf({ kind, status, asOfText, formula }: Measurement): string {
  const asOf = kind === 'actual' || asOfText === null ? '' : `（${asOfText}）`;
  return `${status === null ? '' : statusText[status]}${asOf}${formulaText(formula)}`;
}

function formulaText(formula: string | null): string {
  return formula === null ? '' : `＝${formula}`;
}

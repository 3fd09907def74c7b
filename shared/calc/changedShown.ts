import { changedTexts, type PlaceChange } from '../domain/changedSince.ts';
import { formatFigure } from '../domain/figureText.ts';
import type { Moment } from '../domain/moment.ts';
import { type IndicatorField, type NotePlace, notePlaceKey } from '../domain/notePlace.ts';
import { type PlaceText, type PlaceTexts, placeTexts } from '../domain/placeTexts.ts';
import { tableCellKey } from '../domain/tableRecords.ts';
import { calcErrorText, isCalcError } from './cellValue.ts';
import { besideKinds, planStatus, resultText } from './indicatorStatus.ts';
import type { CalculatedPlan } from './planCalculation.ts';
import { cellText, differenceText } from './valueText.ts';

/**
 * What a branch's year and period show otherwise than they did in a version: what was typed (`changedSince`), and what
 * follows from it, such as 目標との差, 達成度, the mark and the computed cells of tables.
 */
export function changedShown(before: CalculatedPlan, after: CalculatedPlan, moment: Moment): PlaceChange[] {
  return changedTexts(shownTexts(before, moment), shownTexts(after, moment));
}

/** What stands at every place of a branch's year and period, typed or computed. */
export function shownTexts(plan: CalculatedPlan, moment: Moment): PlaceTexts {
  const texts = new Map(placeTexts(plan.records, moment));
  // what was typed goes before what is computed, but for a result that comes from its counts
  const show = (place: NotePlace, text: string, always = false) => {
    const key = notePlaceKey(place);
    const stored: PlaceText = texts.get(key) ?? { place, text: '', more: '' };
    if (text !== '' && (always || stored.text === '')) texts.set(key, { ...stored, text });
  };
  for (const status of planStatus(plan, moment)) {
    const { year, period } = moment;
    const showField = (field: IndicatorField, text: string, always = false) =>
      show({ at: 'indicator', indicatorId: status.indicator.id, year, period, field }, text, always);
    showField('actual', resultText(status), true);
    for (const kind of besideKinds) showField(kind, status.besides[kind]);
    showField('prior', status.priorText);
    showField('difference', differenceText(status.difference));
    showField('achievement', cellText(status.achievement));
    showField('mark', status.mark ?? '');
  }
  for (const table of plan.records.table.values()) {
    if (table.branchId !== moment.branchId || table.year !== moment.year || table.period !== moment.period) {
      continue;
    }
    for (const { id: rowId } of table.rows) {
      for (const { id: columnId } of table.columns) {
        const text = heldText(plan, tableCellKey(table.id, rowId, columnId));
        show({ at: 'cell', tableId: table.id, rowId, columnId }, text);
      }
    }
  }
  return texts;
}

function heldText(plan: CalculatedPlan, key: string): string {
  const held = plan.get('cell', key);
  if (held === null) return '';
  if (isCalcError(held)) return calcErrorText[held.calcError];
  return held.figure === null ? held.text : formatFigure(held.figure);
}

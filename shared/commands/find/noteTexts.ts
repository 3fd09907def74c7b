import type { CheckPlace } from '../../calc/checks/check.ts';
import { checkPlaceOf } from '../../calc/checks/checkPlaceOf.ts';
import { branchIdOf } from '../../calc/checks/placeText.ts';
import type { Moment } from '../../domain/moment.ts';
import {
  indicatorFields,
  type NotePlace,
  notePlaceKey,
  notePlaceOf,
  passageFields,
  sectionFields,
} from '../../domain/notePlace.ts';
import type { PlanRecords } from '../../domain/planRecords.ts';
import type { PlanText } from './planText.ts';

/**
 * The notes of a branch: those of the KPI list, of tables, of headings and sentences.
 * @param year null for all
 * @param moment where notes on names, which belong to no year, are shown
 */
export function noteTexts(
  records: PlanRecords,
  year: number | null,
  moment: Moment,
): (branchId: number) => Generator<PlanText> {
  const notes = [...records.cellNote.values()].flatMap(({ key, text }) => {
    const noted = notePlaceOf(key);
    return noted === null ? [] : [{ noted, place: checkPlaceOf(noted, moment), text }];
  });
  const isWanted = (noted: NotePlace) => year === null || [year, null].includes(yearOf(records, noted));
  const inOrder = notes
    .filter(({ noted }) => isWanted(noted))
    .sort((a, b) => pages.indexOf(a.noted.at) - pages.indexOf(b.noted.at));

  return function* ofBranch(branchId) {
    for (const { noted, place, text } of inOrder) {
      if (branchIdOf(records, place) === branchId)
        yield { place, field: 'note', index: indexOf(noted), text };
    }
  };
}

const pages: readonly NotePlace['at'][] = ['indicator', 'cell', 'section', 'passage'];

/** Null for what belongs to no year. */
function yearOf(records: PlanRecords, place: NotePlace): number | null {
  switch (place.at) {
    case 'indicator':
      return place.year;
    case 'cell':
      return records.table.get(String(place.tableId))?.year ?? null;
    case 'passage':
      return records.passage.get(String(place.passageId))?.year ?? null;
    case 'section':
      return records.section.get(String(place.sectionId))?.year ?? null;
  }
}

/** A sentence has several places in one; the number of the text tells them apart. */
function indexOf(place: NotePlace): number {
  if (place.at === 'passage') return passageFields.indexOf(place.field);
  return place.at === 'section' ? sectionFields.indexOf(place.field) : 0;
}

/** The key of the place a found note stands beside. */
export function noteKeyOf({ place, index }: { place: CheckPlace; index: number }): string {
  switch (place.at) {
    case 'indicator': {
      const field = indicatorFields.find(one => one === place.field) ?? 'name';
      return notePlaceKey({ ...place, field });
    }
    case 'cell':
      return notePlaceKey(place);
    case 'passage':
      return notePlaceKey({
        at: 'passage',
        passageId: place.passageId,
        field: passageFields[index] ?? 'text',
      });
    case 'section':
      return notePlaceKey({
        at: 'section',
        sectionId: place.sectionId,
        field: sectionFields[index] ?? 'title',
      });
  }
}

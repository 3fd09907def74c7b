import { shownTexts } from '../calc/changedShown.ts';
import type { CalculatedPlan } from '../calc/planCalculation.ts';
import { changedSince, changedTexts, type PlaceChange } from '../domain/changedSince.ts';
import type { Moment } from '../domain/moment.ts';
import type { NotePlace } from '../domain/notePlace.ts';
import type { PlaceText, PlaceTexts } from '../domain/placeTexts.ts';
import { measurementKey, measurementKinds } from '../domain/records.ts';
import { kindOf, placeName } from './changeNames.ts';
import { type PlacedChange, placedAndSorted } from './changeOrder.ts';
import { headingChanges } from './headingChanges.ts';
import { itemChanges } from './itemChanges.ts';
import { tableChanges } from './tableChanges.ts';
import type { VersionChange } from './versionChange.ts';

/**
 * What a branch's plan shows otherwise in one state (a version, or the plan as it stands) than in another: figures,
 * marks, texts, tables and headings, typed or computed, in the order of the document.
 * @param moments years and periods of one branch; `momentsOf` gives all of them
 */
export function compareVersions(
  before: CalculatedPlan,
  after: CalculatedPlan,
  moments: readonly Moment[],
): VersionChange[] {
  const branchId = moments[0]?.branchId;
  if (branchId === undefined) return [];
  const years = [...new Set(moments.map(({ year }) => year))];
  const states = { before: before.records, after: after.records };
  const changes: PlacedChange[] = [...placeChanges(before, after, moments)];
  for (const year of years) {
    for (const { sectionId, ...change } of headingChanges(states.before, states.after, branchId, year)) {
      const place = { at: 'section', sectionId, field: 'title' } as const;
      const key = `section/${sectionId}/title`;
      changes.push({ ...PLAIN, ...change, key, place, kind: 'heading', where: '見出し', year, period: null });
    }
  }
  const isWanted = (one: Moment) =>
    moments.some(of => of.branchId === one.branchId && of.year === one.year && of.period === one.period);
  for (const { tableId, part, name, ...change } of tableChanges(states.before, states.after, isWanted)) {
    const place = { at: 'table', tableId } as const;
    const records = after.records.table.has(String(tableId)) ? after.records : before.records;
    const table = records.table.get(String(tableId));
    const where = `${placeName(records, place)}${name}`;
    const when = { year: table?.year ?? null, period: table?.period ?? null };
    changes.push({
      ...PLAIN,
      ...change,
      ...when,
      key: `table/${tableId}/${part}`,
      place,
      kind: 'cell',
      where,
    });
  }
  changes.push(...itemChanges(states.before, states.after, branchId, isWanted));
  return placedAndSorted(changes, states.before, states.after, branchId, years);
}

const PLAIN = { isComputed: false, isSettled: false } as const;

/** The places of figures, marks and sentences; those of what came or went as a whole are told by that. */
function* placeChanges(
  before: CalculatedPlan,
  after: CalculatedPlan,
  moments: readonly Moment[],
): Generator<PlacedChange> {
  const typed = new Set(moments.flatMap(at => changedSince(before.records, after.records, at)).map(keyOf));
  for (const change of changedTexts(textsAt(before, moments), textsAt(after, moments))) {
    const { key, place } = change;
    if (isTitle(place) || !isInBoth(before, after, place)) continue;
    // what is gone from a table has its name in the old one
    const records = isKnown(after, place) ? after.records : before.records;
    yield {
      key,
      place,
      kind: kindOf(place),
      way: change.before === '' ? 'added' : change.after === '' ? 'removed' : 'changed',
      before: change.before,
      after: change.after,
      isComputed: !typed.has(key),
      isSettled: isSettled(before, after, place),
      where: placeName(records, place),
      ...momentOfPlace(after, before, place),
    };
  }
}

function keyOf({ key }: PlaceChange): string {
  return key;
}

function textsAt(plan: CalculatedPlan, moments: readonly Moment[]): PlaceTexts {
  const texts = new Map<string, PlaceText>();
  for (const moment of moments) {
    for (const [key, text] of shownTexts(plan, moment)) if (!texts.has(key)) texts.set(key, text);
  }
  return texts;
}

function isTitle(place: NotePlace): boolean {
  return place.at === 'section' && place.field === 'title';
}

/** A sentence is its own text: that it came is told with its words. */
function isInBoth(before: CalculatedPlan, after: CalculatedPlan, place: NotePlace): boolean {
  const holds = ({ records }: CalculatedPlan) => {
    if (place.at === 'indicator') return records.indicator.has(String(place.indicatorId));
    return place.at === 'cell' ? records.table.has(String(place.tableId)) : true;
  };
  return holds(before) && holds(after);
}

function isKnown({ records }: CalculatedPlan, place: NotePlace): boolean {
  if (place.at === 'passage') return records.passage.has(String(place.passageId));
  if (place.at !== 'cell') return true;
  const table = records.table.get(String(place.tableId));
  const hasRow = table?.rows.some(({ id }) => id === place.rowId) === true;
  return hasRow && table.columns.some(({ id }) => id === place.columnId);
}

function isSettled(before: CalculatedPlan, after: CalculatedPlan, place: NotePlace): boolean {
  if (place.at !== 'indicator' || place.year === null || place.period === null) return false;
  const kind = measurementKinds.find(one => one === place.field);
  if (kind === undefined) return false;
  const key = measurementKey(place.indicatorId, place.year, place.period, kind);
  const [was, is] = [before, after].map(({ records }) => records.measurement.get(key)?.status);
  return was === 'preliminary' && is === 'final';
}

function momentOfPlace(
  { records }: CalculatedPlan,
  { records: old }: CalculatedPlan,
  place: NotePlace,
): Pick<VersionChange, 'year' | 'period'> {
  switch (place.at) {
    case 'indicator':
      return { year: place.year, period: place.period };
    case 'cell': {
      const table = records.table.get(String(place.tableId)) ?? old.table.get(String(place.tableId));
      return { year: table?.year ?? null, period: table?.period ?? null };
    }
    case 'passage': {
      const key = String(place.passageId);
      const passage = records.passage.get(key) ?? old.passage.get(key);
      return { year: passage?.year ?? null, period: passage?.period ?? null };
    }
    case 'section': {
      const key = String(place.sectionId);
      return { year: (records.section.get(key) ?? old.section.get(key))?.year ?? null, period: null };
    }
  }
}

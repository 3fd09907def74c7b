import type { Moment } from './moment.ts';
import type { NotePlace } from './notePlace.ts';
import { type PlaceText, type PlaceTexts, placeTexts } from './placeTexts.ts';
import type { PlanRecords } from './planRecords.ts';

/** A place that reads otherwise than it did; an empty text is a place where nothing stood, or stands. */
export interface PlaceChange {
  /** `notePlaceKey` */
  key: string;
  place: NotePlace;
  before: string;
  after: string;
}

/**
 * What a branch's year and period hold otherwise than they did in a version: figures, marks, texts, cells of tables,
 * sentences. What is computed from them is compared by `shared/calc/changedShown`.
 */
export function changedSince(before: PlanRecords, after: PlanRecords, moment: Moment): PlaceChange[] {
  return changedTexts(placeTexts(before, moment), placeTexts(after, moment));
}

/** The places whose texts differ, in the order of the document; those that are gone come last. */
export function changedTexts(before: PlaceTexts, after: PlaceTexts): PlaceChange[] {
  const changes: PlaceChange[] = [];
  const compare = (key: string, was: PlaceText | undefined, is: PlaceText | undefined) => {
    const place = (is ?? was)?.place;
    if (place === undefined || (was?.text === is?.text && was?.more === is?.more)) return;
    // where both read the same, the difference is in what stands behind them: 速報 has become 確定
    const isMore = (was?.text ?? '') === (is?.text ?? '');
    changes.push({ key, place, before: shown(was, isMore), after: shown(is, isMore) });
  };
  for (const [key, is] of after) compare(key, before.get(key), is);
  for (const [key, was] of before) if (!after.has(key)) compare(key, was, undefined);
  return changes;
}

function shown(one: PlaceText | undefined, withMore: boolean): string {
  if (one === undefined) return '';
  return withMore ? one.text + one.more : one.text;
}

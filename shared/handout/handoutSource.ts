import type { CalculatedPlan } from '../calc/planCalculation.ts';
import type { PlaceChange } from '../domain/changedSince.ts';
import type { Moment } from '../domain/moment.ts';
import { type NotePlace, notePlaceKey } from '../domain/notePlace.ts';
import type { VersionChange } from '../versions/versionChange.ts';
import type { HandoutKind, HandoutOptions } from './handoutOptions.ts';

/** What a handout is printed from. */
export interface HandoutSource {
  kind: HandoutKind;
  plan: CalculatedPlan;
  moment: Moment;
  options: HandoutOptions;
  /** The version it is printed from; null while the plan is still being worked on. */
  versionName: string | null;
  /** What differs from the version before, place by place and as a list; null where that is not shown. */
  changed: {
    since: string;
    places: ReadonlyMap<string, PlaceChange>;
    list: readonly VersionChange[];
  } | null;
}

/** The class of what reads otherwise than it did, with a blank before it; '' for all else. */
export function changedClass({ changed }: HandoutSource, place: NotePlace): string {
  return changed?.places.has(notePlaceKey(place)) === true ? ' changed' : '';
}

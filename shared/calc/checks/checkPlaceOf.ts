import type { Moment } from '../../domain/moment.ts';
import type { NotePlace } from '../../domain/notePlace.ts';
import type { CheckPlace } from './check.ts';

/** The way to a place that carries a note. `now`: what is on the screen, for what is the same at any time. */
export function checkPlaceOf(place: NotePlace, now: Pick<Moment, 'year' | 'period'>): CheckPlace {
  switch (place.at) {
    case 'indicator': {
      const { at, indicatorId, year, period, field } = place;
      return { at, indicatorId, year: year ?? now.year, period: period ?? now.period, field };
    }
    case 'cell':
      return place;
    case 'passage':
      return { at: 'passage', passageId: place.passageId, link: null };
    case 'section':
      return { at: 'section', sectionId: place.sectionId };
  }
}

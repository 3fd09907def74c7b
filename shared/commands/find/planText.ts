import type { CheckPlace } from '../../calc/checks/check.ts';
import type { MeasurementKind } from '../../domain/records.ts';
import { noteKeyOf } from './noteTexts.ts';

/** What a text is at its place. */
export type TextField =
  | 'no'
  | 'initiative'
  | 'name'
  | 'target'
  | MeasurementKind
  /** The as-of note of a result or of a sentence. */
  | 'asOf'
  | 'mark'
  /** Why a person gave this mark. */
  | 'reason'
  | 'cell'
  /** Of a table or a heading. */
  | 'title'
  | 'corner'
  | 'columnHead'
  | 'rowHead'
  | 'footnote'
  /** A sentence. */
  | 'text'
  /** What somebody wrote beside the place. */
  | 'note';

/** A text a document holds, and where. */
export interface PlanText {
  /** Where to go to see it; for the texts around a table, the cell nearest to them. */
  place: CheckPlace;
  field: TextField;
  /** The level of a head or corner, the number of a footnote; 0 where a place has one such text. */
  index: number;
  text: string;
}

/**
 * What tells the texts of a document apart, as one string. A name or a target is the same text whatever period it
 * is looked at in.
 */
export function textKey({ place, field, index }: Omit<PlanText, 'text'>): string {
  if (field === 'note') return `note/${noteKeyOf({ place, index })}`;
  switch (place.at) {
    case 'indicator': {
      const { indicatorId, year, period } = place;
      const isTimeless = field === 'no' || field === 'initiative' || field === 'name';
      const when = isTimeless ? '' : field === 'target' ? `${year}/` : `${year}/${period}/`;
      return `indicator/${indicatorId}/${when}${field}`;
    }
    case 'cell': {
      const { tableId, rowId, columnId } = place;
      switch (field) {
        case 'title':
          return `table/${tableId}/title`;
        case 'corner':
        case 'footnote':
          return `table/${tableId}/${field}/${index}`;
        case 'columnHead':
          return `table/${tableId}/${field}/${index}/${columnId}`;
        case 'rowHead':
          return `table/${tableId}/${field}/${index}/${rowId}`;
        default:
          return `cell/${tableId}/${rowId}/${columnId}`;
      }
    }
    case 'passage':
      return `passage/${place.passageId}/${field}`;
    case 'section':
      return `section/${place.sectionId}/${field}`;
  }
}

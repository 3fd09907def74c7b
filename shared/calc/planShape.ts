import type { PlanRecords } from '../domain/planRecords.ts';
import type { RecordKind } from '../domain/records.ts';
import type { DerivedKind } from './node.ts';

/**
 * Most edits change a value and no formula. These say which ones change the formulas themselves, and of what.
 */

/** What the formulas of a record or of a derived value hang on. */
export function ownerOf(kind: RecordKind | DerivedKind, key: string): string {
  switch (kind) {
    case 'measured':
    case 'samePeriodMeasured':
    case 'scale':
    case 'measurement':
    case 'indicator':
      return `indicator/${key.split('/')[0]}`;
    default:
      return kind;
  }
}

/** Whether a change of this record makes other formulas, not only other values. */
export function changesShape(
  before: PlanRecords,
  after: PlanRecords,
  kind: RecordKind,
  key: string,
): boolean {
  switch (kind) {
    case 'indicator': {
      const [was, is] = [before.indicator.get(key), after.indicator.get(key)];
      return (
        was?.addUp !== is?.addUp ||
        was?.denominatorAddUp !== is?.denominatorAddUp ||
        was?.judgementScale !== is?.judgementScale
      );
    }
    case 'measurement':
      return (before.measurement.get(key)?.formula ?? null) !== (after.measurement.get(key)?.formula ?? null);
    default:
      return false;
  }
}

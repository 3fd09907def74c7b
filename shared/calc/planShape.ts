import type { PlanRecords } from '../domain/planRecords.ts';
import type { RecordKind } from '../domain/records.ts';
import type { DerivedKind, Formula } from './node.ts';

/**
 * Most edits change a value and no formula. These say which ones change the formulas themselves, and of what:
 * derived values are found again by the owners their formulas hang on.
 */

/** Formulas that find other tables and indicators by name. */
const BY_NAME = 'names';

/** What the formula of a derived value hangs on. */
export function ownersOf(kind: DerivedKind, key: string, formula: Formula | null): readonly string[] {
  const [first = ''] = key.split('/');
  const isTyped = kind === 'cell' && !formula?.byName;
  switch (kind) {
    case 'measured':
    case 'samePeriodMeasured':
    case 'scale':
      return [`indicator/${first}`];
    case 'byFormula':
    case 'exactByFormula':
      return [`indicator/${first}`, BY_NAME];
    case 'cell':
    case 'computed':
      return isTyped ? [`table/${first}`, `cell/${key}`] : [`table/${first}`, `cell/${key}`, BY_NAME];
    case 'equation':
      return [`table/${first}`, BY_NAME];
    case 'link':
      return [`passage/${first}`, BY_NAME];
    default:
      return [];
  }
}

/** The owners whose formulas are others after this change of a record. */
export function reshapedBy(
  before: PlanRecords,
  after: PlanRecords,
  kind: RecordKind,
  key: string,
): readonly string[] {
  switch (kind) {
    case 'indicator': {
      const [was, is] = [before.indicator.get(key), after.indicator.get(key)];
      if (was?.name !== is?.name || was?.branchId !== is?.branchId) return [`indicator/${key}`, BY_NAME];
      const same =
        was?.addUp === is?.addUp &&
        was?.denominatorAddUp === is?.denominatorAddUp &&
        was?.judgementScale === is?.judgementScale &&
        was?.unit === is?.unit &&
        was?.decimals === is?.decimals &&
        was?.rounding === is?.rounding;
      return same ? [] : [`indicator/${key}`];
    }
    case 'measurement': {
      const [was, is] = [before.measurement.get(key), after.measurement.get(key)];
      const same =
        (was?.formula ?? null) === (is?.formula ?? null) && (was?.unit ?? null) === (is?.unit ?? null);
      return same || !(was?.formula || is?.formula) ? [] : [`indicator/${key.split('/')[0]}`];
    }
    case 'table':
      return [`table/${key}`, BY_NAME];
    case 'tableCell': {
      const [was, is] = [before.tableCell.get(key), after.tableCell.get(key)];
      return (was?.formula ?? null) === (is?.formula ?? null) ? [] : [`cell/${key}`];
    }
    case 'passage':
      return [`passage/${key}`];
    default:
      return [];
  }
}

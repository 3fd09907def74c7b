import type { PlanRecords } from '../domain/planRecords.ts';
import type { RecordKind } from '../domain/records.ts';
import { type PlanTable, tableCellKey } from '../domain/tableRecords.ts';
import type { DerivedKind, Formula, NodeId } from './node.ts';

/**
 * Most edits change a value and no formula. These say which ones change the formulas themselves, and of what.
 */

/** Which derived values have other formulas now. */
export interface Reshaped {
  /** These. */
  values?: Iterable<NodeId>;
  /** Those that hang on these records, near or far. */
  hangingOn?: readonly NodeId[];
  /** Those of these owners (`ownersOf`). */
  owners?: readonly string[];
}

/** Formulas that find other tables and indicators by name. */
const BY_NAME = 'names';
const NONE: readonly string[] = [];

/** What the formula of a derived value hangs on besides the records it needs. */
export function ownersOf(kind: DerivedKind, key: string, formula: Formula | null): readonly string[] {
  switch (kind) {
    case 'scale':
      return [`indicator/${key}`];
    case 'byFormula':
    case 'exactByFormula':
      return [`indicator/${firstIn(key)}`, BY_NAME];
    case 'cell':
    case 'computed':
      return formula?.byName ? [BY_NAME] : NONE;
    case 'equation':
      return [`table/${firstIn(key)}`, BY_NAME];
    case 'link':
      return [`passage/${firstIn(key)}`, BY_NAME];
    default:
      return NONE;
  }
}

/** What has other formulas after this change of a record; null for most changes. */
export function reshapedBy(
  before: PlanRecords,
  after: PlanRecords,
  kind: RecordKind,
  key: string,
): Reshaped | null {
  switch (kind) {
    case 'indicator': {
      const [was, is] = [before.indicator.get(key), after.indicator.get(key)];
      if (was?.name !== is?.name || was?.branchId !== is?.branchId) return ofIndicator(key, BY_NAME);
      const same =
        was?.resultBasis === is?.resultBasis &&
        was?.achievementBasis === is?.achievementBasis &&
        was?.addUp === is?.addUp &&
        was?.denominatorAddUp === is?.denominatorAddUp &&
        was?.judgementScale === is?.judgementScale &&
        was?.unit === is?.unit &&
        was?.decimals === is?.decimals &&
        was?.rounding === is?.rounding;
      return same ? null : ofIndicator(key);
    }
    case 'measurement': {
      const [was, is] = [before.measurement.get(key), after.measurement.get(key)];
      const same =
        (was?.formula ?? null) === (is?.formula ?? null) && (was?.unit ?? null) === (is?.unit ?? null);
      return same || !(was?.formula || is?.formula) ? null : ofIndicator(firstIn(key));
    }
    case 'target':
      // a mark given for words hangs on the target and not on its indicator
      return askedByTarget(before, key) === askedByTarget(after, key)
        ? null
        : { hangingOn: [`indicator:${firstIn(key)}`, `target:${key}`] };
    case 'table':
      return {
        values: cellsOf(before.table.get(key), after.table.get(key)),
        owners: [`table/${key}`, BY_NAME],
      };
    case 'tableCell': {
      const [was, is] = [before.tableCell.get(key), after.tableCell.get(key)];
      const sameFormula = (was?.formula ?? null) === (is?.formula ?? null);
      // what the formula gives hangs on what is printed elsewhere, not on what is printed beside it
      if (sameFormula) return was?.text === is?.text ? null : { values: [`cell:${key}`] };
      return { values: [`cell:${key}`, `computed:${key}`] };
    }
    case 'passage':
      return { owners: [`passage/${key}`] };
    default:
      return null;
  }
}

/** Every cell that a table has or had. */
function* cellsOf(...versions: readonly (PlanTable | undefined)[]): Iterable<NodeId> {
  for (const { id, rows, columns } of versions.filter(table => table !== undefined)) {
    for (const row of rows) {
      for (const column of columns) {
        const key = tableCellKey(id, row.id, column.id);
        yield `cell:${key}`;
        yield `computed:${key}`;
      }
    }
  }
}

/** Every formula of an indicator: they are few, and all but those that stand alone hang on its record. */
function ofIndicator(id: string, ...owners: readonly string[]): Reshaped {
  return { hangingOn: [`indicator:${id}`], owners: [`indicator/${id}`, ...owners] };
}

/** Whether the result of an indicator is computed from counts; `key` begins with the indicator. */
export function asksForCounts(records: PlanRecords, key: string): boolean {
  return records.indicator.get(firstIn(key))?.resultBasis === 'counts';
}

/** What a target is decided with: nothing else, words, last year's result, or three years' results and counts. */
export function askedByTarget(records: PlanRecords, key: string): 'nothing' | 'words' | 'lastYear' | 'all' {
  switch (records.target.get(targetIn(key))?.rule.comparator) {
    case 'compound':
      return 'all';
    case 'qualitative':
      return 'words';
    case 'prior>=':
    case 'prior<=':
      return 'lastYear';
    default:
      return 'nothing';
  }
}

/** What a key begins with: mostly the indicator. */
export function firstIn(key: string): string {
  return key.slice(0, key.indexOf('/'));
}

/** The key of the target of the year a key names: 5/2024/annual → 5/2024. */
export function targetIn(key: string): string {
  const year = key.indexOf('/') + 1;
  const end = key.indexOf('/', year);
  return end < 0 ? key : key.slice(0, end);
}

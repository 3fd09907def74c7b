import { findFigures } from '../domain/figureText.ts';
import type { Moment } from '../domain/moment.ts';
import { inOrder, orderedIndicators, type PlanRecords } from '../domain/planRecords.ts';
import { markKey } from '../domain/records.ts';
import { foldedText, usualFolding } from '../domain/searchFold.ts';
import { type PlanTable, tableCellKey } from '../domain/tableRecords.ts';
import { isCalcError } from './cellValue.ts';
import { figureLike } from './figureLike.ts';
import { formatReference } from './formula/formatFormula.ts';
import type { PathStep, Reference } from './formula/formulaTree.ts';
import { heldText, type Operand } from './formula/operand.ts';
import { amountOf } from './formula/unitFactor.ts';
import type { CalculatedPlan } from './planCalculation.ts';
import { indicatorFields } from './table/indicatorReference.ts';
import { resolveReference } from './table/resolveReference.ts';

/** Where a figure of a sentence may come from. */
export interface FigureSource {
  /** As it would be stored. */
  formula: string;
  /** What it holds now, as shown. */
  value: string;
  /** Whether it reads as the sentence has it. */
  isSame: boolean;
}

/** More would not be looked through. */
const MOST = 60;

/**
 * The indicators and cells of the period a figure of a sentence may come from: those that hold it, and those whose
 * names have the searched words; the first come first.
 */
export function figureSources(
  plan: CalculatedPlan,
  moment: Moment,
  printed: string,
  words: string,
): FigureSource[] {
  const wanted = words
    .split(/[\s　]+/u)
    .map(folded)
    .filter(word => word !== '');
  const unit = findFigures(printed)[0]?.unit ?? null;
  const same: FigureSource[] = [];
  const named: FigureSource[] = [];
  for (const { operand, name, formula } of sources(plan, moment)) {
    if (operand === null || isCalcError(operand)) continue;
    const isSame = holds(operand, printed, unit);
    const fits = wanted.every(word => folded(name).includes(word));
    if (!fits || (!isSame && wanted.length === 0)) continue;
    const list = isSame ? same : named;
    if (list.length >= MOST) continue;
    const text = formula();
    if (text !== null) list.push({ formula: text, value: textOf(operand), isSame });
  }
  return [...same, ...named].slice(0, MOST);
}

interface Source {
  operand: Operand;
  /** All its names, to search in. */
  name: string;
  /** Null where no reference means it alone. */
  formula: () => string | null;
}

function* sources(plan: CalculatedPlan, moment: Moment): Generator<Source> {
  const { records } = plan;
  for (const { id, name } of orderedIndicators(records, moment.branchId)) {
    const at = markKey(id, moment.year, moment.period);
    for (const field of indicatorFields) {
      if (field === '評価') continue;
      const reference: Reference = { at: 'indicator', name, path: [{ name: field }] };
      yield {
        operand: plan.get('asked', `${at}/${field}`),
        name: `${name} ${field}`,
        formula: () => meant(records, moment, reference, `asked:${at}/${field}`),
      };
    }
  }
  const tables = [...records.table.values()]
    .filter(
      one => one.branchId === moment.branchId && one.year === moment.year && one.period === moment.period,
    )
    .sort(inOrder);
  for (const table of tables) yield* cellsOf(plan, moment, table);
}

function* cellsOf(plan: CalculatedPlan, moment: Moment, table: PlanTable): Generator<Source> {
  for (const row of table.rows) {
    for (const column of table.columns) {
      const key = tableCellKey(table.id, row.id, column.id);
      yield {
        operand: plan.get('cell', key),
        name: [table.title, ...row.heads, ...column.heads].join(' '),
        formula: () => cellReference(plan.records, moment, table, row.heads, column.heads, `cell:${key}`),
      };
    }
  }
}

/** The shortest path that means the cell and nothing else. */
function cellReference(
  records: PlanRecords,
  moment: Moment,
  { title }: PlanTable,
  rowHeads: readonly string[],
  columnHeads: readonly string[],
  id: string,
): string | null {
  const [rows, columns] = [pathsOf(rowHeads), pathsOf(columnHeads)];
  for (const row of rows) {
    for (const column of columns) {
      const found = meant(records, moment, { at: 'table', title, path: [...row, ...column] }, id);
      if (found !== null) return found;
    }
  }
  return null;
}

/** The last head alone, then all of them. */
function pathsOf(heads: readonly string[]): PathStep[][] {
  const steps = heads.map(head => head.trim()).filter((head, at, all) => head !== '' && head !== all[at - 1]);
  const all = steps.map(name => ({ name }));
  return all.length > 1 ? [all.slice(-1), all] : [all];
}

function meant(records: PlanRecords, moment: Moment, reference: Reference, id: string): string | null {
  const found = resolveReference(records, { ...moment, cell: null }, { reference, use: 'one', from: 'here' });
  return Array.isArray(found) && found.length === 1 && found[0] === id ? formatReference(reference) : null;
}

/** Figures of other units are other figures, though their digits are the same. */
function holds(operand: NonNullable<Operand>, printed: string, unit: string | null): boolean {
  if (isCalcError(operand) || operand.figure === null) return false;
  const { figure } = operand;
  const isAlike = unit === null || figure.unit === null || figure.unit === unit;
  return (
    isAlike && figureLike(printed, { amount: amountOf({ ...figure, unit: figure.unit ?? unit }) }) === printed
  );
}

function textOf(operand: NonNullable<Operand>): string {
  const text = heldText(operand);
  return typeof text === 'string' ? text : '';
}

function folded(text: string): string {
  return foldedText(text, usualFolding);
}

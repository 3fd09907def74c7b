import type { JudgementScale } from '../domain/judgementScale.ts';
import type { RecordKind, RecordTypes } from '../domain/records.ts';
import type { CellValue } from './cellValue.ts';
import type { FormulaValue, Operand } from './formula/operand.ts';
import type { ResolvedTarget } from './resolvedTarget.ts';
import type { Series } from './series.ts';

/** What is computed; the comment says which records the key of a node is made like. */
export interface DerivedTypes {
  /** A measurement as it counts: typed in, by its formula, or added up from shorter periods (`measurementKey`). */
  measured: CellValue;
  /** 同期: last year's measurement over the months this year has (`measurementKey` of this year). */
  samePeriodMeasured: CellValue;
  /** The judgement scale of an indicator, by its id. */
  scale: JudgementScale | null;
  // of an indicator in a year and period (`markKey`)
  /** 実績: measured, or computed from counts. */
  result: CellValue;
  /** What is compared with the target: the result, or the count behind it where the target says so. */
  judged: CellValue;
  /** The target with last year's figure put in and its conditions decided. */
  standard: ResolvedTarget | null;
  difference: CellValue;
  achievement: CellValue;
  /** Null where it is open or not judged by figures. */
  met: boolean | null;
  computedMark: string | null;
  /** The mark to show: a person's where there is one. */
  mark: string | null;
  /** 同期: last year's result over the same stretch of time. */
  samePeriod: CellValue;
  /** Result − last year's of the same period. */
  yearOnYear: CellValue;
  /** Result ÷ last year's of the same period, in %. */
  yearOnYearRate: CellValue;
  /** What a cell of a table holds (`tableCellKey`): printed, or computed and rounded. */
  cell: Operand;
  /** What the formula of a cell gives before rounding, beside what is printed there (`tableCellKey`). */
  computed: FormulaValue;
  /** The right side of an equation of a table for one cell: table/equation/row/column. */
  equation: FormulaValue;
  /** What a figure in a sentence has to agree with: passage/link. */
  link: FormulaValue;
  /** A measurement as its formula gives it (`measurementKey`). */
  byFormula: CellValue;
  /** The same before rounding, beside what is printed. */
  exactByFormula: FormulaValue;
  /** A field of an indicator as formulas see it: `markKey`/field. */
  asked: Operand;
}

export type DerivedKind = keyof DerivedTypes;

/** Records that are needed together: one node for all of them. */
export interface GatheredTypes {
  /** The measurements of a kind in a year: indicator/year/kind. */
  series: Series;
}

/** Stored records are the inputs, derived values hang on them. */
export type NodeTypes = { [K in RecordKind]: RecordTypes[K] | null } & GatheredTypes & DerivedTypes;
export type NodeKind = keyof NodeTypes;

export interface NodeRef<K extends NodeKind = NodeKind> {
  kind: K;
  key: string;
}

/** One string per node, for maps. */
export type NodeId = `${NodeKind}:${string}`;

export function nodeId(ref: NodeRef): NodeId {
  return `${ref.kind}:${ref.key}`;
}

export function nodeRef(id: NodeId): NodeRef {
  const colon = id.indexOf(':');
  return { kind: id.slice(0, colon) as NodeKind, key: id.slice(colon + 1) };
}

/** A derived value: what it needs, and how it is computed from that alone, in the order of the needs. */
export interface Formula {
  id: NodeId;
  needs: readonly NodeId[];
  /** Whether its needs were found by names, so that a renamed table or indicator makes it another formula. */
  byName?: boolean;
  compute(values: readonly unknown[]): unknown;
}

export type ValuesOf<Needs extends readonly NodeRef[]> = {
  [Index in keyof Needs]: NodeTypes[Needs[Index]['kind']];
};

/** A formula whose arguments have the types of the nodes it needs. */
export function derive<K extends DerivedKind, const Needs extends readonly NodeRef[]>(
  node: NodeRef<K>,
  needs: Needs,
  compute: (...values: ValuesOf<Needs>) => NodeTypes[K],
): Formula {
  return {
    id: nodeId(node),
    needs: needs.map(nodeId),
    compute: fromValues(compute),
  };
}

/** A computation of typed arguments as one of a list. */
export function fromValues<Values extends readonly unknown[]>(
  compute: (...values: Values) => unknown,
): Formula['compute'] {
  return values => compute(...(values as Values));
}

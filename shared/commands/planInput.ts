import type { Moment } from '../domain/moment.ts';
import type { Indicator } from '../domain/records.ts';
import type { RoundingMode } from '../domain/rounding.ts';
import type { LineAxis } from './tableLines.ts';

/** Settings of an indicator that decide how it is computed. */
export type IndicatorSettings = Pick<
  Indicator,
  | 'unit'
  | 'decimals'
  | 'resultBasis'
  | 'direction'
  | 'rounding'
  | 'achievementDecimals'
  | 'achievementBasis'
  | 'judgementScale'
  | 'addUp'
  | 'denominatorAddUp'
  | 'isKpi'
>;

export interface ColumnSettings {
  formula: string | null;
  unit: string | null;
  decimals: number | null;
  rounding: RoundingMode | null;
}

/** One edit of a table, a sentence, a setting, a finding or a note, as the window sends it. */
export type PlanInput =
  | { kind: 'cell'; tableId: number; rowId: string; columnId: string; text: string }
  /** A rectangle of cells, row by row, as a paste has it: 10,000 of them in a tenth of the letters. */
  | { kind: 'cells'; tableId: number; rowIds: string[]; columnIds: string[]; texts: string[] }
  | { kind: 'cellFormula'; tableId: number; rowId: string; columnId: string; formula: string }
  | { kind: 'column'; tableId: number; columnId: string; change: Partial<ColumnSettings> }
  | { kind: 'row'; tableId: number; rowId: string; change: { formula?: string | null; unit?: string | null } }
  | { kind: 'insertLine'; tableId: number; axis: LineAxis; at: number }
  | { kind: 'deleteLines'; tableId: number; axis: LineAxis; ids: string[] }
  | { kind: 'moveLine'; tableId: number; axis: LineAxis; id: string; to: number }
  | { kind: 'duplicateLine'; tableId: number; axis: LineAxis; id: string }
  | { kind: 'head'; tableId: number; axis: LineAxis; id: string; level: number; text: string }
  | { kind: 'addTable'; moment: Moment; sectionId: number | null; title: string }
  | { kind: 'renameTable'; tableId: number; title: string }
  | { kind: 'deleteTable'; tableId: number }
  | { kind: 'passage'; passageId: number; change: { text?: string; mark?: string | null } }
  | { kind: 'section'; sectionId: number; change: { mark: string | null } }
  | { kind: 'indicator'; indicatorId: number; change: Partial<IndicatorSettings> }
  | { kind: 'accept'; key: string; printed: string; computed: string; reason: string; by: string }
  | { kind: 'withdraw'; key: string }
  /** A note beside a place (`notePlaceKey`); without words it goes. */
  | { kind: 'note'; key: string; text: string; by: string };

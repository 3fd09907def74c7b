import type { FiscalYear } from '../domain/fiscalYear.ts';
import type { Moment } from '../domain/moment.ts';
import type { PassageKind, Section } from '../domain/outlineRecords.ts';
import type { Indicator } from '../domain/records.ts';
import type { RoundingMode } from '../domain/rounding.ts';
import type { TableChart, TableColumn } from '../domain/tableRecords.ts';
import type { TableTemplateId } from '../domain/tableTemplates.ts';
import type { CarryWish } from './carry/carryWish.ts';
import type { CarriedThings } from './carry/confirmCarried.ts';
import type { LineAxis } from './tableLines.ts';
import type { TableSettings } from './tableSettings.ts';

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
  kind: TableColumn['kind'];
  /** Equal texts below each other are one merged cell. */
  joinsEqual: boolean;
}

/** What a person changes of a passage. */
export interface PassageChange {
  text?: string;
  mark?: string | null;
  asOfText?: string | null;
  passageKind?: PassageKind;
}

/** What is printed of a heading. */
export type SectionWords = Pick<Section, 'number' | 'title' | 'group' | 'mark'>;

export const sectionFates = ['refuse', 'moveUp', 'delete'] as const;
/** What becomes of what stands below a heading that is deleted. */
export type SectionFate = (typeof sectionFates)[number];

/** One edit of a table, a heading, a sentence, a setting, a finding or a note, as the window sends it. */
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
  | { kind: 'addTable'; moment: Moment; sectionId: number | null; title: string; template?: TableTemplateId }
  | { kind: 'tableSettings'; tableId: number; change: Partial<TableSettings> }
  | { kind: 'tableChart'; tableId: number; chart: TableChart | null }
  | { kind: 'renameTable'; tableId: number; title: string }
  | { kind: 'deleteTable'; tableId: number }
  | { kind: 'passage'; passageId: number; change: PassageChange }
  | {
      kind: 'addPassage';
      moment: Moment;
      sectionId: number | null;
      passageKind: PassageKind;
      /** The passage it stands behind; null for the first below its heading. */
      after: number | null;
      text: string;
      mark?: string | null;
      asOfText?: string | null;
    }
  | { kind: 'movePassage'; passageId: number; sectionId: number | null; after: number | null }
  | { kind: 'deletePassages'; ids: number[] }
  /** Ties a figure in a sentence to a formula; null unties it. */
  | { kind: 'linkFigure'; passageId: number; printed: string; formula: string | null; follows: boolean }
  | { kind: 'section'; sectionId: number; change: Partial<SectionWords> }
  /** Behind another heading below the same one; null: as the first there. */
  | {
      kind: 'addSection';
      branchId: number;
      year: FiscalYear;
      parentId: number | null;
      after: number | null;
      title: string;
    }
  /** `at`: its place among those below its new parent, itself left out. */
  | { kind: 'moveSection'; sectionId: number; parentId: number | null; at: number }
  | { kind: 'deleteSection'; sectionId: number; contents: SectionFate }
  | { kind: 'indicator'; indicatorId: number; change: Partial<IndicatorSettings> }
  | { kind: 'accept'; key: string; printed: string; computed: string; reason: string; by: string }
  | { kind: 'withdraw'; key: string }
  /** Begins a stretch with what another one holds. */
  | ({ kind: 'carryForward' } & CarryWish)
  /** Seen to and right as it was carried over. */
  | ({ kind: 'confirmCarried' } & CarriedThings)
  | { kind: 'branch'; branchId: number; name: string }
  /** A note beside a place (`notePlaceKey`); without words it goes. */
  | { kind: 'note'; key: string; text: string; by: string };

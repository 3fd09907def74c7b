import { type CellValue, isCalcError } from '../../../shared/calc/cellValue.ts';
import {
  type BesideKind,
  besideKinds,
  type IndicatorStatus,
  resultText,
} from '../../../shared/calc/indicatorStatus.ts';
import { cellText, differenceText } from '../../../shared/calc/valueText.ts';
import { fieldName } from '../../../shared/commands/fieldInput.ts';
import { asksForCounts } from '../../../shared/domain/compoundTarget.ts';
import { fiscalYearName } from '../../../shared/domain/fiscalYear.ts';
import { markKeys } from '../../../shared/domain/markKeys.ts';
import { warekiDate } from '../../../shared/domain/wareki.ts';
import type { CellSign } from '../../grid/cellSigns.ts';
import type { GridColumn } from '../../grid/gridTypes.ts';
import { MarkCell } from './MarkCell.tsx';
import { overrideHint } from './overrideHint.ts';

type Column = GridColumn<IndicatorStatus>;

/** What depends on the indicators at hand. */
export interface ShownColumns {
  hasPrior: boolean;
  /** Counts, planned counts, rank and national average, as far as some indicator has them. */
  besides: readonly BesideKind[];
}

/** Counts are shown where there are any, and where a target asks for them (年間6件以下の場合は1件以下). */
function shows(kind: BesideKind, { besides, target }: IndicatorStatus): boolean {
  const isCount = kind === 'numerator' || kind === 'denominator';
  return besides[kind] !== '' || (isCount && target !== null && asksForCounts(target));
}

export function shownColumns(rows: readonly IndicatorStatus[]): ShownColumns {
  return {
    hasPrior: rows.some(row => row.priorText !== ''),
    besides: besideKinds.filter(kind => rows.some(row => shows(kind, row))),
  };
}

/** The KPI list's columns; their ids are the fields they edit. Counts and last year show only where some indicator has them. */
export function indicatorColumns(year: number, shown: ShownColumns): Column[] {
  const identity = ['指標'];
  const thisYear = [fiscalYearName(year)];
  const judged = ['判定'];
  return [
    {
      id: 'no',
      header: '番号',
      width: 56,
      align: 'center',
      editable: true,
      pinned: 'left',
      text: s => s.indicator.no ?? '',
    },
    {
      id: 'initiative',
      header: '対応項目',
      group: identity,
      width: 172,
      multiline: true,
      editable: true,
      text: s => s.indicator.initiative ?? '',
    },
    {
      id: 'name',
      header: '指標の名前',
      group: identity,
      width: 216,
      minWidth: 200,
      flex: 1,
      multiline: true,
      editable: true,
      text: s => s.indicator.name,
    },
    {
      id: 'kpi',
      header: 'KPI',
      group: identity,
      width: 50,
      align: 'center',
      text: s => (s.indicator.isKpi ? 'KPI' : ''),
    },
    ...(shown.hasPrior ? [priorColumn(year)] : []),
    {
      id: 'target',
      header: '目標',
      group: thisYear,
      width: 128,
      align: 'center',
      multiline: true,
      editable: true,
      text: s => s.target?.text ?? '',
    },
    ...besideColumns(['plannedNumerator', 'plannedDenominator', 'numerator', 'denominator'], shown, thisYear),
    {
      id: 'actual',
      header: '結果',
      group: thisYear,
      width: 96,
      align: 'center',
      multiline: true,
      input: 'number',
      editable: s => s.indicator.resultBasis === 'entered',
      signs: s => computed(s.indicator.resultBasis === 'counts' || !s.actual?.text, s.result),
      text: resultText,
    },
    {
      id: 'asOf',
      header: '時点',
      group: thisYear,
      width: 124,
      align: 'center',
      multiline: true,
      input: 'date',
      editable: s => s.actual !== null,
      text: s => s.actual?.asOfText ?? (s.actual?.asOf ? warekiDate(s.actual.asOf) : ''),
      editText: s => s.actual?.asOfText ?? (s.actual?.asOf ? warekiDate(s.actual.asOf) : ''),
    },
    ...besideColumns(['rank', 'nationalAverage'], shown, thisYear),
    {
      id: 'difference',
      header: '目標との差',
      group: judged,
      width: 112,
      align: 'right',
      text: s => differenceText(s.difference),
      signs: s => computed(true, s.difference),
      cellClass: s => errorClass(s.difference),
    },
    {
      id: 'achievement',
      header: '達成度',
      group: judged,
      width: 76,
      align: 'right',
      text: s => cellText(s.achievement),
      signs: s => computed(true, s.achievement),
      cellClass: s => errorClass(s.achievement),
    },
    {
      id: 'mark',
      header: '評価',
      group: judged,
      width: 84,
      align: 'center',
      editable: true,
      choices: s => s.scale.marks.map(({ glyph }) => glyph),
      choiceKeys: s => markKeys(s.scale),
      text: s => s.mark ?? '',
      signs: s => (s.override === null ? computed(true, s.computedMark) : OVERRIDE),
      hint: overrideHint,
      cell: s => <MarkCell status={s} />,
    },
  ];
}

function priorColumn(year: number): Column {
  return {
    id: 'prior',
    header: '結果',
    group: [fiscalYearName(year - 1)],
    width: 88,
    align: 'center',
    multiline: true,
    signs: s => computed(!s.prior?.text, s.priorText || null),
    text: s => s.priorText,
  };
}

function besideColumns(kinds: readonly BesideKind[], shown: ShownColumns, group: string[]): Column[] {
  return kinds
    .filter(kind => shown.besides.includes(kind))
    .map(kind => ({
      id: kind,
      header: fieldName[kind],
      group,
      width: 106,
      align: 'right',
      input: 'number',
      editable: true,
      signs: s => computed(!s.entered.has(kind), s.besides[kind] || null),
      text: s => s.besides[kind],
    }));
}

function errorClass(value: IndicatorStatus['difference']): string {
  return isCalcError(value) ? 'calc-error' : '';
}

const COMPUTED: readonly CellSign[] = ['computed'];
const OVERRIDE: readonly CellSign[] = ['override'];
const NO_SIGNS: readonly CellSign[] = [];

/** A value that nobody has typed. */
function computed(isComputed: boolean, value: CellValue | string): readonly CellSign[] {
  return isComputed && value !== null ? COMPUTED : NO_SIGNS;
}

import { addUpName } from '../../../shared/calc/explainMonth.ts';
import { addUpOfRow, type MonthlyRow, type MonthlySource } from '../../../shared/calc/monthlyRows.ts';
import { fieldName } from '../../../shared/commands/fieldInput.ts';
import { months, monthsOf, type Period, periodName, quarters } from '../../../shared/domain/period.ts';
import type { CellSign } from '../../grid/cellSigns.ts';
import type { GridColumn } from '../../grid/gridTypes.ts';

type Column = GridColumn<MonthlyRow>;

/** What months add up to, in the order it stands behind them. */
const totals: readonly Period[] = [...quarters, 'h1', 'h2', 'annual'];

/**
 * The months of a year under their quarters, without anything between them: twelve figures from Excel are pasted in
 * one go. What they add up to stands behind them.
 */
export function monthlyColumns({ month, total }: MonthlyWidths): Column[] {
  return [
    ...identityColumns,
    ...quarters.flatMap(quarter =>
      monthsOf(quarter).map(period => periodColumn(period, periodName[quarter], month)),
    ),
    ...totals.map(period => periodColumn(period, ADDED_UP, total)),
    ...comparedColumns,
  ];
}

const ADDED_UP = '月の積み上げ';
const COMPARED = '比べる値';

const identityColumns: Column[] = [
  {
    id: 'no',
    header: '番号',
    width: 50,
    pinned: 'left',
    align: 'center',
    sortable: false,
    cellClass: leadClass,
    text: row => (row.leads ? (row.indicator.no ?? '') : ''),
  },
  {
    id: 'name',
    header: '指標',
    width: 200,
    pinned: 'left',
    multiline: true,
    sortable: false,
    cellClass: leadClass,
    text: row => (row.leads ? row.indicator.name : ''),
  },
  {
    id: 'kind',
    header: '値',
    width: 92,
    pinned: 'left',
    multiline: true,
    sortable: false,
    cellClass: leadClass,
    text: row => fieldName[row.kind],
  },
];

const comparedColumns: Column[] = [
  {
    id: 'addUp',
    header: '方法',
    group: [ADDED_UP],
    width: 88,
    align: 'center',
    sortable: false,
    cellClass: leadClass,
    text: addUpText,
  },
  {
    id: 'target',
    header: '目標',
    group: [COMPARED],
    width: 130,
    align: 'center',
    multiline: true,
    sortable: false,
    cellClass: leadClass,
    text: row => row.targetText,
  },
  {
    id: 'prior',
    header: '前年度同期',
    group: [COMPARED],
    width: 104,
    align: 'right',
    multiline: true,
    sortable: false,
    cellClass: row => `computed ${leadClass(row)}`,
    text: row => row.priorText,
  },
];

function periodColumn(period: Period, head: string, width: number): Column {
  return {
    id: period,
    header: periodName[period],
    group: [head],
    width,
    align: 'right',
    input: 'number',
    sortable: false,
    editable: row => row.isTyped,
    text: row => row.cells[period].text,
    signs: row => signsOf[row.cells[period].source],
    cellClass: leadClass,
  };
}

/** A quarter typed in goes before its months, and has to be told from one that they make up. */
const signsOf: Record<MonthlySource, readonly CellSign[]> = {
  typed: [],
  typedOver: ['override'],
  computed: ['computed'],
  trouble: ['finding'],
  open: [],
};

/** A line above the first row of each indicator. */
function leadClass(row: MonthlyRow): string {
  return row.leads ? 'monthly-leads' : '';
}

function addUpText(row: MonthlyRow): string {
  const how = addUpOfRow(row);
  return how === null ? '率の計算' : addUpName[how];
}

/** The same for all months, and for all that they add up to. */
export interface MonthlyWidths {
  month: number;
  total: number;
}

const NARROWEST = 72;
const WIDEST = 132;
/** Paddings and borders of a cell, and a little in hand. */
const AROUND = 24;

/** Wide enough for the longest figure of the year. */
export function monthlyWidths(rows: readonly MonthlyRow[]): MonthlyWidths {
  const longest = (of: readonly Period[]) =>
    rows.reduce((most, { cells }) => Math.max(most, ...of.map(period => widthOf(cells[period].text))), 0);
  const within = (width: number, least: number) => Math.min(Math.max(least, width + AROUND), WIDEST);
  return { month: within(longest(months), NARROWEST), total: within(longest(totals), NARROWEST + 20) };
}

function widthOf(text: string): number {
  return Math.round([...text].reduce((width, letter) => width + (/[ -~]/.test(letter) ? 8.6 : 14), 0));
}

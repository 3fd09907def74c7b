import type { Decimal } from 'decimal.js';
import { decimalsOf, fromDecimal } from '../domain/decimalText.ts';
import { type Figure, formatFigure, formatNumber } from '../domain/figureText.ts';
import { type RoundingMode, round, roundingModes, roundingName } from '../domain/rounding.ts';
import { tableCellKey } from '../domain/tableRecords.ts';
import { nodeName } from './cellName.ts';
import { isCalcError } from './cellValue.ts';
import type { Check } from './checks/check.ts';
import { figuresInFormula } from './checks/figuresInFormula.ts';
import { explainTrouble, malformedText } from './explainTrouble.ts';
import type { Operand } from './formula/operand.ts';
import { amountIn, type Exact } from './formula/unitFactor.ts';
import { formulaOperands } from './formulaOperands.ts';
import type { CalculatedPlan } from './planCalculation.ts';
import { checksOfTable } from './settledChecks.ts';
import { cellAt, governingFormula, unitOfCell } from './table/cellFormula.ts';
import type { CellPlace, FormulaPlace } from './table/formulaPlace.ts';
import { parsedFormula } from './table/parsedFormula.ts';

/** What a formula belongs to, as the formula bar calls it. */
export const formulaOwnerName: Record<CellPlace['of'], string> = {
  column: '列の計算式',
  row: '行の計算式',
  cell: 'このセルの計算式',
};

/** A cell with a formula, and what is printed in it beside. */
interface ComputedCell {
  plan: CalculatedPlan;
  key: string;
  cell: CellPlace;
  place: FormulaPlace;
  formula: string;
  /** On one line; empty where nothing is printed. */
  printed: string;
}

/**
 * Why a cell of a table is what it is: 「印字は 77％。26件 ÷ 34件 = 76.470588… → 76％（小数0桁 四捨五入）と一致
 * しません。列の計算式は「実績 ÷ 目標」です。」 Whether it agrees is decided as 検算 does.
 */
export function explainCell(plan: CalculatedPlan, tableId: number, rowId: string, columnId: string): string {
  const key = tableCellKey(tableId, rowId, columnId);
  const at = cellAt(plan.records, key);
  if (at === null) return '';
  const { table, row, column } = at;
  const { branchId, year, period } = table;
  const printed = oneLine(plan.records.tableCell.get(key)?.text ?? '');
  const asOf = table.asOfText === null ? '' : `時点は ${table.asOfText} です。`;
  const governing = governingFormula(plan.records, table, row, column);
  if (governing === null) return `${explainTyped(printed, plan.get('cell', key))}${asOf}`;
  const { place: cell, text: formula } = governing;
  const place: FormulaPlace = { branchId, year, period, cell };
  const why = explainComputed({ plan, key, cell, place, formula, printed });
  return `${why}${formulaOwnerName[cell.of]}は「${formula}」です。${asOf}`;
}

/** A cell without a formula. */
function explainTyped(printed: string, held: Operand): string {
  if (printed === '') return 'まだ何も入っていません。計算式はありません。';
  if (isCalcError(held)) return `${malformedText(printed)}。`;
  return held?.figure ? `印字は ${printed}。計算式はありません。` : `印字は「${printed}」。`;
}

function explainComputed(at: ComputedCell): string {
  const { plan, key, place, formula, printed } = at;
  const value = plan.get('computed', key);
  const shown = printed === '' ? '' : `印字は ${printed}。`;
  if (isCalcError(value)) return `${shown}${explainTrouble(plan, place, formula, value)}。`;
  if (value === null) return `${shown}${openText(at)}。`;
  if ('text' in value)
    return `${shown}もとの欄の「${oneLine(value.text)}」${verdict(at, '') ?? 'を写しています。'}`;
  const held = plan.get('cell', key);
  const figure = held === null || isCalcError(held) ? null : held.figure;
  const way = wayTo(at, value, figure);
  const space = way.endsWith('）') ? '' : ' ';
  if (printed === '') return `${way}${space}です。`;
  if (isCalcError(held)) return `${malformedText(printed)}。計算では ${way}${space}です。`;
  const compared = verdict(at, space);
  return compared === null
    ? `印字の「${printed}」は数値ではないため比べられません。計算では ${way}${space}です。`
    : `${shown}${way}${compared}`;
}

/** Whether what is printed agrees, as 検算 has it; null where nothing can be compared. */
function verdict(at: ComputedCell, space: string): string | null {
  const check = at.printed === '' ? null : checkOf(at);
  return check ? `${space}と一致${check.agrees ? 'します' : 'しません'}。` : null;
}

function checkOf({ plan, cell, key }: ComputedCell): Check | undefined {
  return checksOfTable(plan, cell.table.id).get(`cell/${key}`);
}

/** 「26件 ÷ 34件 = 76.470588… → 76％（小数0桁 四捨五入）」 */
function wayTo(at: ComputedCell, value: Exact, held: Figure | null): string {
  const { plan, place, formula, cell } = at;
  const { table, row, column } = cell;
  const parsed = parsedFormula(formula);
  const figures = parsed.ok ? figuresInFormula(plan, place, parsed.tree) : '';
  const restates = parsed.ok && parsed.tree.kind === 'reference';
  // words around a figure (16位 令和5年度実績): 検算 has found out which figure is meant
  const meant = held === null ? checkOf(at)?.computed : undefined;
  if (meant !== undefined) return restates || figures === meant ? meant : `${figures} = ${meant}`;
  const unit = held?.unit ?? unitOfCell(table, row, column);
  const exact = amountIn(value, unit);
  const decimals = held === null ? (table.columns[column]?.decimals ?? 0) : decimalsOf(held.value);
  const mode = roundingOf(at, exact, decimals, unit);
  const rounded = round(exact, decimals, mode);
  const result = formatFigure({ value: fromDecimal(rounded, decimals), unit });
  if (rounded.eq(exact)) return restates || figures === result ? figures : `${figures} = ${result}`;
  return `${figures} = ${exactText(exact)} → ${result}（小数${decimals}桁 ${roundingName[mode]}）`;
}

/** As set for the column, else as 検算 has found its printed figures to be rounded, else half up. */
function roundingOf(at: ComputedCell, exact: Decimal, decimals: number, unit: string | null): RoundingMode {
  const { table, column } = at.cell;
  const set = table.columns[column]?.rounding;
  if (set) return set;
  const check = checkOf(at);
  const gives = (mode: RoundingMode) =>
    formatFigure({ value: fromDecimal(round(exact, decimals, mode), decimals), unit }) === check?.computed;
  return roundingModes.find(gives) ?? 'halfUp';
}

/** More decimals than these are of no use to anyone who checks by hand. */
const SHOWN_DECIMALS = 6;

/** 76.470588…, 1,304.5 */
function exactText(exact: Decimal): string {
  const decimals = Math.min(exact.decimalPlaces(), SHOWN_DECIMALS);
  const cut = fromDecimal(round(exact, decimals, 'truncate'), decimals);
  return `${formatNumber(cut)}${exact.decimalPlaces() > SHOWN_DECIMALS ? '…' : ''}`;
}

const MOST_NAMED = 3;

/** Which cells are still open. */
function openText({ plan, place, formula, cell }: ComputedCell): string {
  const parsed = parsedFormula(formula);
  const operands = parsed.ok ? formulaOperands(plan, place, parsed.tree) : [];
  const open = operands.flatMap(({ found }) => (isCalcError(found) ? [] : found.filter(isOpen)));
  const names = [...new Set(open.map(({ id }) => nodeName(plan.records, id, cell.table.id)))];
  if (names.length === 0) return 'もとになる欄がないため、まだ計算できません';
  const shown = names.slice(0, MOST_NAMED).map(name => `「${name}」`);
  return `${shown.join('')}${names.length > MOST_NAMED ? 'など' : ''}が空のため、まだ計算できません`;
}

function isOpen({ held }: { held: Operand }): boolean {
  return held === null;
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, '');
}

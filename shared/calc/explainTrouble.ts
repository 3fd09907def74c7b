import { formatFigure } from '../domain/figureText.ts';
import { malformedFigure } from '../domain/malformedFigure.ts';
import { nodeName } from './cellName.ts';
import { type CalcError, calcErrorText, isCalcError } from './cellValue.ts';
import { figuresInFormula, heldAt } from './checks/figuresInFormula.ts';
import { formulaProblemText } from './formula/formulaProblemText.ts';
import { childrenOf, type FormulaTree } from './formula/formulaTree.ts';
import { isBlankText, type Operand } from './formula/operand.ts';
import { type FormulaOperand, formulaOperands } from './formulaOperands.ts';
import { type NodeId, nodeRef } from './node.ts';
import type { CalculatedPlan } from './planCalculation.ts';
import { cellAt, compileAt, governingFormula } from './table/cellFormula.ts';
import type { FormulaPlace } from './table/formulaPlace.ts';
import { parsedFormula } from './table/parsedFormula.ts';

/** Why a formula cannot be computed, in words without the full stop: which cell is 0, which name nobody has. */
export function explainTrouble(
  plan: CalculatedPlan,
  place: FormulaPlace,
  text: string,
  trouble: CalcError,
): string {
  return troubleOf(plan, place, text, trouble, new Set());
}

function troubleOf(
  plan: CalculatedPlan,
  place: FormulaPlace,
  text: string,
  trouble: CalcError,
  seen: Set<NodeId>,
): string {
  const parsed = parsedFormula(text);
  if (!parsed.ok) return `計算式を読めません。${formulaProblemText(parsed.problem)}`;
  if (trouble.calcError === 'cycle') return cycleText(plan, trouble, place.cell?.table.id ?? null);
  const operands = formulaOperands(plan, place, parsed.tree);
  for (const operand of operands) {
    if (isCalcError(operand.found)) return wordsOf(operand.found);
    for (const { id, held } of operand.found) {
      if (held !== null && 'calcError' in held) return inherited(plan, place, id, held, seen);
    }
  }
  if (trouble.calcError === 'zeroDenominator') return zeroText(plan, place, parsed.tree);
  if (trouble.calcError === 'notAFigure') return notAFigureText(plan, place, operands, trouble);
  return wordsOf(trouble);
}

/** The trouble of another cell, told of the cell where it began. */
function inherited(
  plan: CalculatedPlan,
  place: FormulaPlace,
  id: NodeId,
  trouble: CalcError,
  seen: Set<NodeId>,
): string {
  const home = place.cell?.table.id ?? null;
  const name = nodeName(plan.records, id, home);
  const { kind, key } = nodeRef(id);
  if (trouble.calcError === 'malformedFigure') return `「${name}」の${malformedText(trouble.detail ?? '')}`;
  if (trouble.calcError === 'cycle') return cycleText(plan, trouble, home);
  const at = kind === 'cell' && !seen.has(id) ? cellAt(plan.records, key) : null;
  const governing = at && governingFormula(plan.records, at.table, at.row, at.column);
  if (at === null || !governing) {
    return `もとの「${name}」が ${calcErrorText[trouble.calcError]} のため計算できません`;
  }
  seen.add(id);
  const { branchId, year, period } = at.table;
  const there: FormulaPlace = { branchId, year, period, cell: governing.place };
  return `もとの「${name}」が ${calcErrorText[trouble.calcError]} です。${troubleOf(plan, there, governing.text, trouble, seen)}`;
}

/** A figure written wrongly, and what it may have been meant to be. */
export function malformedText(text: string): string {
  const meant = malformedFigure(text);
  const offer =
    meant === null
      ? ''
      : `。${formatFigure({ value: meant.candidate, unit: meant.unit })} のことでしたら、打ち直してください`;
  return `「${text}」は数字の書き方が正しくないため、数値として使えません${offer}`;
}

function wordsOf({ calcError, detail = '' }: CalcError): string {
  switch (calcError) {
    case 'unknownName':
      if (detail.startsWith('指標『')) return `${detail}という指標が見つかりません`;
      return `${quoted(detail)}という列・行・表が見つかりません`;
    case 'ambiguousName':
      return `${quoted(detail)}に当てはまる欄が2つ以上あります。上の見出しから「＞」で続けて書いてください`;
    case 'zeroDenominator':
      return '割る数が 0 のため計算できません';
    case 'zeroTarget':
      return '目標が 0 のため計算できません';
    case 'irregular':
      return '日付の間隔が一定でないため、1つに決まりません';
    case 'unitMismatch':
      return '単位が違うため計算できません';
    case 'malformedFigure':
      return malformedText(detail);
    case 'notAFigure':
      return detail === '' ? '数値ではないため計算できません' : `「${detail}」から数を読み取れません`;
    case 'cycle':
      return '計算式が互いを参照し合っているため計算できません';
    case 'syntax':
      return '計算式を読めません';
  }
}

function quoted(name: string): string {
  return name.startsWith('『') ? name : `『${name}』`;
}

/** The division by 0, with the cell that is 0 or the sum that comes to it. */
function zeroText(plan: CalculatedPlan, place: FormulaPlace, tree: FormulaTree): string {
  for (const divisor of divisorsOf(tree)) {
    const { needs, compute } = compileAt(plan.records, place, divisor, null);
    const value = compute(needs.map(id => heldAt(plan, id as NodeId)));
    if (value === null || isCalcError(value) || !('amount' in value) || !value.amount.isZero()) continue;
    const [operand] = formulaOperands(plan, place, divisor);
    if (divisor.kind !== 'reference' || operand === undefined || isCalcError(operand.found)) {
      return `割る数「${figuresInFormula(plan, place, divisor)}」が 0 のため計算できません`;
    }
    const id = operand.found[0]?.id;
    if (id)
      return `分母の「${nodeName(plan.records, id, place.cell?.table.id ?? null)}」が 0 のため計算できません`;
  }
  return '割る数が 0 のため計算できません';
}

function divisorsOf(tree: FormulaTree): FormulaTree[] {
  const below = childrenOf(tree).flatMap(divisorsOf);
  return tree.kind === 'binary' && tree.operator === '÷' ? [...below, tree.right] : below;
}

/** The cell with words where a figure is needed. */
function notAFigureText(
  plan: CalculatedPlan,
  place: FormulaPlace,
  operands: readonly FormulaOperand[],
  trouble: CalcError,
): string {
  for (const { found, asText } of operands) {
    if (isCalcError(found) || asText) continue;
    const words = found.find(({ held }) => isWords(held));
    if (!words) continue;
    const name = nodeName(plan.records, words.id, place.cell?.table.id ?? null);
    const text = words.held !== null && 'text' in words.held ? words.held.text : '';
    return `「${name}」が「${text}」で、数値ではないため計算できません`;
  }
  return wordsOf(trouble);
}

function isWords(held: Operand): boolean {
  return held !== null && 'text' in held && held.figure === null && !isBlankText(held.text);
}

/** The cells of a ring, in words; the ids stand in the detail of the error. */
function cycleText(plan: CalculatedPlan, { detail = '' }: CalcError, home: number | null): string {
  const ids = detail.split(' ').filter(id => id !== '') as NodeId[];
  const names = new Set(ids.map(id => nodeName(plan.records, id, home)).filter(name => name !== ''));
  const shown = [...names].slice(0, MOST_NAMED).map(name => `「${name}」`);
  const more = names.size > MOST_NAMED ? `など${names.size}欄` : '';
  if (names.size === 1) return `${shown.join('')}の計算式が自分自身を参照しているため計算できません`;
  return `${shown.join('と')}${more}の計算式が互いを参照し合っているため計算できません`;
}

const MOST_NAMED = 6;

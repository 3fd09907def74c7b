import type { FiscalYear } from '../domain/fiscalYear.ts';
import type { ParsedTarget } from '../domain/targetRule.ts';
import { parseTarget } from '../domain/targetText.ts';
import { YEAR_PATTERN } from '../domain/wareki.ts';
import { type BracketedPrior, findBracketedPrior } from './bracketedPrior.ts';
import { cellFigure } from './cellFigure.ts';
import { foldText, isDash } from './foldText.ts';
import type { ListContext } from './listContext.ts';
import type { ReadTarget } from './reading.ts';
import type { Slot } from './sheetGrid.ts';

export interface TargetCell {
  /** Null where the cell says that there is no target. */
  target: ReadTarget | null;
  prior: BracketedPrior | null;
  /** False where the cell says KPI設定なし. */
  isKpi: false | null;
}

/** What the column says besides the cell: its unit, and 以上 where the header or a column beside it has it. */
export interface TargetHints {
  unit: string | null;
  comparator: string | null;
  /** Printed text that goes on in the column beside: 以上, ％以上. */
  suffix: string;
}

/** Reads a target cell with the 前年度 figure that may stand in it. */
export function readTargetCell(slot: Slot, hints: TargetHints, context: ListContext): TargetCell {
  const { text } = slot.cell;
  if (isDash(text) || isNoTarget(text)) return { target: null, prior: null, isKpi: noKpi(text) };
  const shown = `${text}${hints.suffix}`;
  const whole = parseInYear(shown, context.fiscalYear);
  // 前年度末（82.8％）以上 prints the base of its own rule; that is no second target.
  const ownBase = whole.rule.comparator === 'prior>=' || whole.rule.comparator === 'prior<=';
  const prior = ownBase ? null : findBracketedPrior(text, context.fiscalYear, context.plainBrackets);
  const main = prior ? `${text.slice(0, prior.start)}${text.slice(prior.start + prior.text.length)}` : text;
  if (prior && (main.trim() === '' || isDash(main))) return { target: null, prior, isKpi: null };
  const parsed = prior ? parseInYear(`${main}${hints.suffix}`, context.fiscalYear) : whole;
  const figure = cellFigure(slot.cell);
  return {
    target: {
      text: shown,
      cell: slot.address,
      source: figure?.source ?? 'text',
      ...completed(exactly(parsed, slot), hints, context),
    },
    prior,
    isKpi: null,
  };
}

/** Last year's target from the words that stand beside this year's. */
export function readTargetText(
  prior: BracketedPrior,
  cell: string,
  hints: TargetHints,
  context: ListContext,
): ReadTarget {
  const parsed = completed(parseInYear(prior.figure, context.fiscalYear), hints, context);
  return { text: prior.text, cell, source: 'text', ...parsed };
}

/** KPI設定なし and the like. */
function isNoTarget(text: string): boolean {
  return /^[(]?(?:KPIの?|目標の?)?(?:設定)?(?:なし|無し|無|せず|していない|未設定)[)]?$/.test(foldText(text));
}

function noKpi(text: string): false | null {
  return /KPI/.test(foldText(text)) ? false : null;
}

/** 令和5年度実績以上 in the papers of 令和6年度 is 前年度以上. Grouping slips (1,0760人) are read by their digits. */
function parseInYear(text: string, fiscalYear: FiscalYear | null): ParsedTarget {
  const parsed = parseTarget(text);
  if (parsed.rule.comparator !== 'compound') return parsed;
  const tries = [text.replace(/(?<=\d),(?=\d)/g, ''), lastYearNamed(text, fiscalYear)];
  for (const other of tries) {
    const again = other === text ? parsed : parseTarget(other);
    if (again.rule.comparator !== 'compound' && again.rule.comparator !== 'qualitative') return again;
  }
  return { ...parsed, rule: { comparator: 'compound', rule: text.trim() } };
}

function lastYearNamed(text: string, fiscalYear: FiscalYear | null): string {
  if (fiscalYear === null) return text;
  return text.normalize('NFKC').replace(new RegExp(`${YEAR_PATTERN}年?度?`), (name, era, year, western) => {
    const named = western ? Number(western) : era === '令和' || era === 'R' ? 2018 + Number(year) : 0;
    return named === fiscalYear - 1 ? '前年度' : name;
  });
}

/** A number cell's exact value in place of the one parsed from its shown text. */
function exactly(parsed: ParsedTarget, { cell }: Slot): ParsedTarget {
  const { rule } = parsed;
  if (cell.content.kind !== 'number' || !('value' in rule) || rule.value === null) return parsed;
  const figure = cellFigure(cell);
  return figure ? { rule: { ...rule, value: figure.value }, unit: figure.unit ?? parsed.unit } : parsed;
}

/** The unit and 以上 that the column says once for all its cells. */
function completed(parsed: ParsedTarget, hints: TargetHints, context: ListContext): ParsedTarget {
  let { rule } = parsed;
  if (!('value' in rule) || rule.value === null) return parsed;
  if (rule.comparator === '=' && hints.comparator !== null) {
    const said = parseTarget(`${rule.value}${hints.comparator}`).rule;
    if (
      said.comparator === '>=' ||
      said.comparator === '<=' ||
      said.comparator === '>' ||
      said.comparator === '<'
    ) {
      rule = { comparator: said.comparator, value: rule.value };
    }
  }
  return { rule, unit: parsed.unit ?? hints.unit ?? context.defaultUnit };
}

import { type DecimalText, decimalsOf, isDecimalText } from '../domain/decimalText.ts';
import { isUnitWord } from '../domain/figureUnit.ts';
import { isDash } from './foldText.ts';
import {
  comparatorOf,
  type ReadFigure,
  type ReadIndicator,
  type Reading,
  type ReadNarrative,
  type ReadTable,
  type ReadTableCell,
  type ReadTarget,
  type ReadValue,
} from './reading.ts';
import { addressOf } from './workbookCells.ts';

/** The reading as plain JSON (reading-format.md). Counts behind a rate are keys only where the sheet gives them. */
export function readingJson(reading: Reading) {
  return {
    file: reading.file,
    sheets: reading.sheets,
    indicators: reading.indicators.map(indicatorJson),
    tables: reading.tables.map(tableJson),
    narratives: reading.narratives.map(narrativeJson),
    findings: reading.findings.map(({ rule, cell, printed, computed, message }) => ({
      rule,
      cell,
      printed: plain(printed),
      computed: computed === null ? null : plain(computed),
      message,
    })),
    unread: reading.unread,
  };
}

function tableJson({ title, sheet, range, columns, rows, cells, footnotes }: ReadTable) {
  return {
    title: title?.text ?? null,
    sheet,
    range: `${addressOf(range.top, range.left)}:${addressOf(range.bottom, range.right)}`,
    columns,
    rows,
    cells: cells.map(row => row.map(tableCellJson)),
    footnotes: footnotes.map(({ text }) => text),
  };
}

/** Words are the value of a cell without a figure; an empty cell and a dash have none. */
function tableCellJson({ value, text, cell, prior }: ReadTableCell) {
  const saysNothing = text.trim() === '' || isDash(text) || isUnitWord(text.trim()) || ERROR.test(text);
  const words = saysNothing || prior !== null ? null : text;
  return {
    value: value === null ? words : Number(value),
    text,
    cell: withoutSheet(cell),
    ...(prior && { prior: { value: numberOf(prior.value), text: prior.text } }),
  };
}

const ERROR = /^#(?:DIV\/0!|N\/A|REF!|VALUE!|NAME\?|NUM!|NULL!)$/;

function narrativeJson({ sheet, path, plan, status, mark, statusCell, markCell }: ReadNarrative) {
  const place = (cell: string | null | undefined) =>
    cell === null || cell === undefined ? null : withoutSheet(cell);
  return {
    sheet,
    path,
    plan: plan?.text ?? null,
    status: status?.text ?? null,
    mark: mark?.text ?? null,
    cells: { plan: place(plan?.cell), status: place(statusCell), mark: place(markCell) },
  };
}

function withoutSheet(cell: string): string {
  return cell.slice(cell.lastIndexOf('!') + 1);
}

function indicatorJson(indicator: ReadIndicator) {
  const { numerator, denominator, difference, achievement, mark } = indicator;
  return {
    no: indicator.no,
    initiative: indicator.initiative,
    name: indicator.name,
    isKpi: indicator.isKpi,
    target: targetJson(indicator.target),
    actual: valueJson(indicator.actual),
    priorTarget: targetJson(indicator.priorTarget),
    priorActual: valueJson(indicator.priorActual),
    ...(numerator && { numerator: { ...figureJson(numerator), unit: numerator.unit, cell: numerator.cell } }),
    ...(denominator && {
      denominator: { ...figureJson(denominator), unit: denominator.unit, cell: denominator.cell },
    }),
    difference: difference && {
      ...figureJson(difference),
      ...(difference.unit === 'pt' && { unit: difference.unit }),
      cell: difference.cell,
    },
    achievement: achievement && { ...figureJson(achievement), cell: achievement.cell },
    mark: mark && { text: mark.text, cell: mark.cell },
  };
}

function figureJson({ text, value }: ReadFigure) {
  return { text, value: numberOf(value) };
}

function valueJson(value: ReadValue | null) {
  if (value === null) return null;
  return {
    text: value.text,
    value: numberOf(value.value),
    decimals: value.value === null ? null : decimalsOf(value.value),
    unit: value.unit,
    asOf: value.asOf,
    cell: value.cell,
  };
}

function targetJson(target: ReadTarget | null) {
  if (target === null) return null;
  const { rule } = target;
  const value = 'value' in rule ? rule.value : null;
  return {
    text: target.text,
    comparator: comparatorOf(target),
    value: numberOf(value),
    decimals: value === null ? null : decimalsOf(value),
    unit: target.unit,
    cell: target.cell,
    ...(rule.comparator === 'compound' && { rule: rule.rule }),
  };
}

function numberOf(value: DecimalText | null): number | null {
  return value === null ? null : Number(value);
}

/** Figures of a finding are numbers, marks and slips (1,0760) stay as printed. */
function plain(text: string): string | number {
  return isDecimalText(text) ? Number(text) : text;
}

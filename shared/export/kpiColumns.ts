import { isCalcError } from '../calc/cellValue.ts';
import { type BesideKind, type IndicatorStatus, resultText } from '../calc/indicatorStatus.ts';
import { type Figure, parseFigure } from '../domain/figureText.ts';
import { addressOf } from '../reading/workbookCells.ts';
import { type ExcelFigure, excelFigure, printedFigure } from './figureCell.ts';
import { achievementFormula, differenceFigure, differenceFormula, rateFormula } from './kpiFormulas.ts';
import { type CellStyleName, type NewCell, textCell } from './newWorkbook.ts';

/** A column of the KPI list. */
export interface KpiColumn {
  id: string;
  head: string;
  width: number;
  cell(status: IndicatorStatus, at: number): NewCell;
}

/** WAREKI: Excel shows the day as 令和7年3月31日. */
export const WAREKI = '[$-411]ggge"年"m"月"d"日"';

const besideHeads: Record<BesideKind, string> = {
  numerator: '実施者数',
  denominator: '対象者数',
  plannedNumerator: '見込者数',
  plannedDenominator: '計画の対象者数',
  nationalAverage: '全国平均',
  rank: '全国順位',
};

/** The columns of the list; those that no indicator has anything for are left out. */
export function kpiColumns(statuses: readonly IndicatorStatus[], firstRow: number): KpiColumn[] {
  const has = (test: (status: IndicatorStatus) => unknown) => statuses.some(test);
  const ids = [
    'no',
    ...(has(({ indicator }) => indicator.initiative) ? ['initiative'] : []),
    'name',
    ...(has(({ indicator }) => !indicator.isKpi) ? ['kpi'] : []),
    'target',
    ...besides.filter(kind => has(status => status.besides[kind] !== '')),
    'actual',
    ...(has(({ actual }) => actual?.asOf || actual?.asOfText) ? ['asOf'] : []),
    ...(has(({ priorText }) => priorText !== '') ? ['prior'] : []),
    'difference',
    'achievement',
    'mark',
  ];
  const addressIn = (at: number) => (id: string) =>
    ids.includes(id) ? addressOf(firstRow + at, ids.indexOf(id) + 1) : null;

  const make: Record<string, Omit<KpiColumn, 'id'>> = {
    no: column('番号', 6, ({ indicator }) => textCell(indicator.no ?? '', 'centered')),
    initiative: column('対応項目', 20, ({ indicator }) => textCell(indicator.initiative ?? '', 'text')),
    name: column('指標', 32, ({ indicator }) => textCell(indicator.name, 'text')),
    kpi: column('KPI', 6, ({ indicator }) => textCell(indicator.isKpi ? 'KPI' : '', 'centered')),
    target: column('目標', 15, status => figureOrText(status.target?.text ?? '', targetFigure(status))),
    actual: {
      head: '実績',
      width: 12,
      cell: (status, at) => {
        const cell = figureOrText(resultText(status), figureOf(status.result));
        return withFormula(cell, rateFormula(status, addressIn(at)));
      },
    },
    asOf: column('時点', 17, ({ actual }) => dateCell(actual?.asOfText ?? null, actual?.asOf ?? null)),
    prior: column('前年度実績', 11, ({ priorText }) => figureOrText(priorText, parseFigure(priorText))),
    difference: {
      head: '目標との差',
      width: 13,
      cell: (status, at) =>
        withFormula(
          numberCell(differenceOf(status)),
          differenceFormula(status, targetFigure(status), addressIn(at)),
        ),
    },
    achievement: {
      head: '達成度',
      width: 8,
      cell: (status, at) =>
        withFormula(
          numberCell(achievementOf(status)),
          achievementFormula(status, targetFigure(status), addressIn(at)),
        ),
    },
    mark: column('評価', 7, ({ mark }) => textCell(mark ?? '', 'centered')),
  };
  for (const kind of besides) {
    make[kind] = column(besideHeads[kind], 10, status =>
      figureOrText(status.besides[kind], parseFigure(status.besides[kind])),
    );
  }
  return ids.flatMap(id => (make[id] ? [{ id, ...make[id] }] : []));
}

const besides = Object.keys(besideHeads) as BesideKind[];

function column(head: string, width: number, cell: (status: IndicatorStatus) => NewCell) {
  return { head, width, cell };
}

/** The figure a target aims at, where it is one plain rule: 54.1％以上. */
function targetFigure({ target }: IndicatorStatus): Figure | null {
  if (target === null || !('value' in target.rule) || target.rule.value === null) return null;
  return PLAIN.test(target.rule.comparator) ? { value: target.rule.value, unit: target.unit } : null;
}

const PLAIN = /^(?:[<>]=?|=)$/;

function figureOf(value: IndicatorStatus['result']): Figure | null {
  return value === null || isCalcError(value) ? null : value;
}

function figureOrText(text: string, figure: Figure | null): NewCell {
  const number = figure && (text === '' ? excelFigure(figure) : printedFigure(text, figure));
  if (!number) return textCell(text, /[^\d\s０-９]{8}/u.test(text) ? 'text' : 'centered');
  return numberCell(number);
}

function differenceOf({ difference }: IndicatorStatus): ExcelFigure | null {
  const figure = figureOf(difference);
  return figure && differenceFigure(figure);
}

function achievementOf({ achievement }: IndicatorStatus): ExcelFigure | null {
  const figure = figureOf(achievement);
  return figure && excelFigure(figure);
}

function numberCell(number: ExcelFigure | null): NewCell {
  if (number === null) return textCell('', 'figure');
  return { value: { kind: 'number', value: number.value }, style: 'figure', format: number.format };
}

/** The cell with its formula, which gives the number that stands in it. */
function withFormula(cell: NewCell, formula: { text: string; format: string } | null): NewCell {
  if (formula === null) return cell;
  const cached = cell.value?.kind === 'number' ? cell.value.value : null;
  if (cell.value !== null && cached === null) return cell;
  return {
    style: 'figure' satisfies CellStyleName,
    format: cell.format ?? formula.format,
    value: { kind: 'formula', formula: formula.text, cached },
  };
}

function dateCell(text: string | null, date: string | null): NewCell {
  if (text !== null || date === null) return textCell(text ?? '', 'text');
  return { value: { kind: 'date', date }, style: 'centered', format: WAREKI };
}

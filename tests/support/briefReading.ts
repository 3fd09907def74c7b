import type { ReadFigure, ReadIndicator, Reading, ReadTarget } from '../../shared/reading/reading.ts';

/**
 * An indicator on one line, everything that was read of it and nothing else, so that whole lists can be compared:
 * "1 | 健診の推進 > 受診率 | KPI | 目標 >= 54.1% D5 | 結果 56.16% 2025-03-31 E5 | 評価 〇 F5".
 */
export function brief(indicator: ReadIndicator): string {
  const { no, initiative, name, isKpi, mark } = indicator;
  const parts = [
    no,
    initiative === null ? name : `${initiative} > ${name}`,
    isKpi ? 'KPI' : '非KPI',
    target('目標', indicator.target),
    value('結果', indicator.actual),
    target('前目標', indicator.priorTarget),
    value('前結果', indicator.priorActual),
    figure('分子', indicator.numerator),
    figure('分母', indicator.denominator),
    figure('差', indicator.difference),
    figure('達成', indicator.achievement),
    mark && `評価 ${mark.text} ${place(mark.cell)}`,
  ];
  return parts
    .filter(part => part !== null)
    .join(' | ')
    .replaceAll('\n', '⏎');
}

export function briefs(reading: Reading): string[] {
  return reading.indicators.map(brief);
}

function target(label: string, read: ReadTarget | null): string | null {
  if (read === null) return null;
  const { rule } = read;
  const figure = 'value' in rule && rule.value !== null ? ` ${rule.value}${read.unit ?? ''}` : '';
  const of = rule.comparator === 'rank<=' && rule.of !== null ? `/${rule.of}` : '';
  const text = rule.comparator === 'compound' ? ` ${rule.rule}` : '';
  return `${label} ${rule.comparator}${figure}${of}${text} ${place(read.cell)}`;
}

function value(label: string, read: ReadIndicator['actual']): string | null {
  if (read === null) return null;
  const shown = read.value === null ? `「${read.text}」` : `${read.value}${read.unit ?? ''}`;
  const status = read.status === 'final' ? '確定' : read.status === 'preliminary' ? '速報' : null;
  return [label, shown, read.asOf, status, place(read.cell)].filter(part => part !== null).join(' ');
}

function figure(label: string, read: ReadFigure | null): string | null {
  if (read === null) return null;
  const shown = read.value === null ? `「${read.text}」` : `${read.value}${read.unit ?? ''}`;
  return `${label} ${shown} ${place(read.cell)}`;
}

function place(cell: string): string {
  return cell.slice(cell.lastIndexOf('!') + 1);
}

import { type IndicatorStatus, markTone, planStatus, resultText } from '../calc/indicatorStatus.ts';
import type { CalculatedPlan } from '../calc/planCalculation.ts';
import { cellText, differenceText } from '../calc/valueText.ts';
import { branchTitle } from '../domain/branchTitle.ts';
import { fiscalYearName } from '../domain/fiscalYear.ts';
import type { JudgementScale } from '../domain/judgementScale.ts';
import type { Moment } from '../domain/moment.ts';
import { periodName } from '../domain/period.ts';
import { warekiDate } from '../domain/wareki.ts';
import type { MarkChoice } from './handoutOptions.ts';
import type { HandoutPage, KpiSummary, KpiSummaryRow } from './kpiSummary.ts';

/** The KPI summary of a year and period as it is printed. */
export function kpiSummaryOf(
  plan: CalculatedPlan,
  moment: Moment,
  page: HandoutPage,
  marks: MarkChoice = 'both',
): KpiSummary {
  const { branchId, year, period } = moment;
  const statuses = planStatus(plan, moment);
  const sharedDate = mostCommon(statuses.flatMap(status => status.actual?.asOf ?? []));
  return {
    title: `${fiscalYearName(year)} 目標達成状況`,
    branchName: branchTitle(plan.records.branch.get(String(branchId))?.name ?? ''),
    periodText: `${fiscalYearName(year)} ${periodName[period]}`,
    page,
    asOfNote: sharedDate === null ? null : `${warekiDate(sharedDate)}現在`,
    rows: statuses.map(status => toRow(status, sharedDate, marks)),
    legend: legendOf(statuses.map(({ scale }) => scale)),
    notes: [],
  };
}

/** Each mark once, though scales share some. */
function legendOf(scales: readonly JudgementScale[]): KpiSummary['legend'] {
  const marks = scales.flatMap(scale => scale.marks);
  return marks.filter((mark, index) => marks.findIndex(one => one.glyph === mark.glyph) === index);
}

function toRow(given: IndicatorStatus, sharedDate: string | null, marks: MarkChoice): KpiSummaryRow {
  const status = marks === 'computed' ? { ...given, mark: given.computedMark, override: null } : given;
  const { indicator, target, actual, override, computedMark } = status;
  return {
    no: indicator.no,
    initiative: indicator.initiative,
    name: indicator.name,
    isKpi: indicator.isKpi,
    targetText: target?.text ?? '',
    actualText: resultText(status),
    asOfText: actual?.asOfText ?? differingDate(actual?.asOf ?? null, sharedDate),
    differenceText: differenceText(status.difference),
    achievementText: cellText(status.achievement),
    mark: status.mark ?? '',
    tone: markTone(status),
    markNote:
      override && override.mark !== computedMark
        ? `${override.reason}${marks === 'both' ? `（計算上の評価は ${computedMark ?? 'なし'}）` : ''}`
        : null,
  };
}

function differingDate(date: string | null, sharedDate: string | null): string | null {
  return date === null || date === sharedDate ? null : `${warekiDate(date)}現在`;
}

function mostCommon(dates: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const date of dates) counts.set(date, (counts.get(date) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

import type { IndicatorStatus } from '../calc/indicatorStatus.ts';
import { resultText } from '../calc/indicatorStatus.ts';
import { cellText, differenceText } from '../calc/valueText.ts';
import { type PrintedField, printedKey } from '../domain/checkRecords.ts';
import { fiscalYearName } from '../domain/fiscalYear.ts';
import type { Period } from '../domain/period.ts';
import { type Measurement, measurementKey, targetKey } from '../domain/records.ts';
import { warekiDate } from '../domain/wareki.ts';
import type { HandoutSource } from './handoutSource.ts';

/** Everything a handout says of an indicator, as texts; '' where there is nothing. */
export interface KpiFacts {
  target: string;
  result: string;
  /** 「令和6年12月末」, with 速報値 where it is one. */
  asOf: string;
  numerator: string;
  denominator: string;
  plannedNumerator: string;
  plannedDenominator: string;
  nationalAverage: string;
  rank: string;
  difference: string;
  achievement: string;
  yearOnYear: string;
  judgement: string;
  lastYear: LastYear[];
}

/** A result of the year before: of the same stretch of time, or of the whole year. */
export interface LastYear {
  name: string;
  target: string;
  result: string;
  asOf: string;
  difference: string;
  counts: string;
}

/**
 * What the form printed goes before what the program computes: both have been compared by 検算. In the middle of a
 * year nothing is computed: its target is that of the end.
 */
export function kpiFacts({ kind, plan, moment }: HandoutSource, status: IndicatorStatus): KpiFacts {
  const { indicator, target, actual, besides } = status;
  const { year, period } = moment;
  const { records } = plan;
  const isComputed = kind !== 'progress' || period === 'annual';
  const printed = (field: PrintedField, of: number = year, at: Period = period) =>
    records.printedFigure.get(printedKey(indicator.id, of, at, field))?.text ?? '';
  const lastYear = (at: Period, name: string): LastYear[] => {
    const text = (kind: Measurement['kind']) =>
      records.measurement.get(measurementKey(indicator.id, year - 1, at, kind))?.text ?? '';
    const found = records.measurement.get(measurementKey(indicator.id, year - 1, at, 'actual'));
    const result = text('actual') || (at === period ? status.priorText : '');
    if (result === '') return [];
    return [
      {
        name,
        // The target of a year is that of its end.
        target: at === 'annual' ? (records.target.get(targetKey(indicator.id, year - 1))?.text ?? '') : '',
        result,
        asOf: found ? asOfOf(found) : '',
        difference: printed('difference', year - 1, at),
        counts: [text('numerator'), text('denominator')].filter(Boolean).join('／'),
      },
    ];
  };
  const name = fiscalYearName(year - 1);
  return {
    target: target?.text ?? '',
    result: printedResult(status),
    asOf: actual ? asOfOf(actual) : '',
    ...besides,
    difference: printed('difference') || (isComputed ? differenceText(status.difference) : ''),
    achievement: printed('achievement') || (isComputed ? cellText(status.achievement) : ''),
    yearOnYear: printed('yearOnYear'),
    judgement: printed('judgement'),
    lastYear: [...(period === 'annual' ? [] : lastYear(period, `${name}同期`)), ...lastYear('annual', name)],
  };
}

/** A result typed beside its counts is printed as typed. */
function printedResult(status: IndicatorStatus): string {
  return status.actual?.text || resultText(status);
}

const statusText = { preliminary: '速報値', final: '確定値' } as const;

function asOfOf({ asOfText, asOf, status }: Measurement): string {
  const date = (asOfText ?? (asOf === null ? '' : `${warekiDate(asOf)}現在`)).replace(
    /^[（(](.*)[）)]$/su,
    '$1',
  );
  const kind = status === null || /速報|確定/u.test(date) ? '' : statusText[status];
  return [date, kind].filter(Boolean).join('・');
}

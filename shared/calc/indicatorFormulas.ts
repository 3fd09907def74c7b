import type { Figure } from '../domain/figureText.ts';
import type { Period } from '../domain/period.ts';
import { type MeasurementKind, markKey, measurementKey, targetKey } from '../domain/records.ts';
import { achievement } from './achievement.ts';
import { type CellValue, isCalcError } from './cellValue.ts';
import { difference } from './difference.ts';
import { computeMark, isMet } from './judge.ts';
import { type DerivedKind, derive, type Formula } from './node.ts';
import { rate } from './rate.ts';
import { resolveTarget } from './resolveTarget.ts';
import { yearOnYear, yearOnYearRate } from './yearOnYear.ts';

/** The kinds that are computed for an indicator in a year and period. */
export const statusKinds = [
  'result',
  'standard',
  'judged',
  'difference',
  'achievement',
  'met',
  'computedMark',
  'mark',
  'samePeriod',
  'yearOnYear',
  'yearOnYearRate',
] as const satisfies readonly DerivedKind[];
export type StatusKind = (typeof statusKinds)[number];

/** The formula of one derived value of an indicator; `key` as `markKey`. */
export function statusFormula(kind: StatusKind, key: string): Formula {
  return makers[kind](key);
}

const makers: Record<StatusKind, (key: string) => Formula> = {
  result: key => {
    const { id, measured } = at(key);
    const needs = [
      indicator(id),
      measured('actual'),
      measured('numerator'),
      measured('denominator'),
    ] as const;
    return derive({ kind: 'result', key }, needs, (of, actual, numerator, denominator) =>
      of?.resultBasis === 'counts' ? (rate(numerator, denominator, of) ?? actual) : actual,
    );
  },

  standard: key => {
    const { id, year, period, measured } = at(key);
    // "前年度" is the whole year before; only where that is unknown, the same stretch of it
    const past = [1, 2, 3].flatMap(ago => [
      { kind: 'result', key: markKey(id, year - ago, 'annual') } as const,
      { kind: 'result', key: markKey(id, year - ago, period) } as const,
    ]);
    const target = { kind: 'target', key: targetKey(id, year) } as const;
    return derive(
      { kind: 'standard', key },
      [indicator(id), target, measured('numerator'), measured('denominator'), ...past],
      (of, aim, numerator, denominator, ...results) => {
        if (of === null) return null;
        return resolveTarget(aim, of, {
          numerator: known(numerator),
          denominator: known(denominator),
          past: [0, 2, 4].map(first => known(results[first] ?? null) ?? known(results[first + 1] ?? null)),
        });
      },
    );
  },

  judged: key =>
    derive(
      { kind: 'judged', key },
      [{ kind: 'result', key }, { kind: 'standard', key }, at(key).measured('numerator')],
      (result, standard, numerator) => (standard?.subject === 'numerator' ? numerator : result),
    ),

  difference: key =>
    derive(
      { kind: 'difference', key },
      [
        { kind: 'judged', key },
        { kind: 'standard', key },
      ],
      difference,
    ),

  achievement: key => {
    const { id, measured } = at(key);
    const needs = [
      indicator(id),
      { kind: 'judged', key },
      { kind: 'standard', key },
      measured('numerator'),
      measured('plannedNumerator'),
    ] as const;
    return derive({ kind: 'achievement', key }, needs, (of, judged, standard, done, planned) =>
      of === null ? null : achievement(judged, standard, of, { done, planned }),
    );
  },

  met: key =>
    derive(
      { kind: 'met', key },
      [
        { kind: 'judged', key },
        { kind: 'standard', key },
      ],
      isMet,
    ),

  computedMark: key => {
    const { id, year, period } = at(key);
    const target = { kind: 'target', key: targetKey(id, year) } as const;
    const actual = { kind: 'measurement', key: measurementKey(id, year, period, 'actual') } as const;
    const needs = [
      indicator(id),
      { kind: 'scale', key: String(id) },
      { kind: 'met', key },
      { kind: 'achievement', key },
      target,
      actual,
    ] as const;
    return derive({ kind: 'computedMark', key }, needs, (of, scale, met, achieved, aim, result) =>
      of === null || scale === null
        ? null
        : computeMark(scale, { met, achievement: achieved, target: aim, actual: result }),
    );
  },

  mark: key =>
    derive(
      { kind: 'mark', key },
      [
        { kind: 'markOverride', key },
        { kind: 'computedMark', key },
      ],
      (override, computed) => override?.mark ?? computed,
    ),

  samePeriod: key => {
    const { id, samePeriod } = at(key);
    const needs = [
      indicator(id),
      samePeriod('actual'),
      samePeriod('numerator'),
      samePeriod('denominator'),
    ] as const;
    return derive({ kind: 'samePeriod', key }, needs, (of, actual, numerator, denominator) =>
      of?.resultBasis === 'counts' ? (rate(numerator, denominator, of) ?? actual) : actual,
    );
  },

  yearOnYear: key =>
    derive(
      { kind: 'yearOnYear', key },
      [
        { kind: 'result', key },
        { kind: 'samePeriod', key },
      ],
      yearOnYear,
    ),

  yearOnYearRate: key =>
    derive(
      { kind: 'yearOnYearRate', key },
      [indicator(at(key).id), { kind: 'result', key }, { kind: 'samePeriod', key }],
      (of, result, last) => (of === null ? null : yearOnYearRate(result, last, of)),
    ),
};

function at(key: string) {
  const [idText = '', yearText = '', periodText] = key.split('/');
  const id = Number(idText);
  const year = Number(yearText);
  const period = periodText as Period;
  const keyOf = (kind: MeasurementKind) => measurementKey(id, year, period, kind);
  return {
    id,
    year,
    period,
    measured: (kind: MeasurementKind) => ({ kind: 'measured', key: keyOf(kind) }) as const,
    samePeriod: (kind: MeasurementKind) => ({ kind: 'samePeriodMeasured', key: keyOf(kind) }) as const,
  };
}

function indicator(id: number) {
  return { kind: 'indicator', key: String(id) } as const;
}

function known(value: CellValue): Figure | null {
  return isCalcError(value) ? null : value;
}

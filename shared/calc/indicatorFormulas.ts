import type { Figure } from '../domain/figureText.ts';
import type { FiscalYear } from '../domain/fiscalYear.ts';
import type { Period } from '../domain/period.ts';
import { type IndicatorId, type Measurement, markKey, measurementKey, targetKey } from '../domain/records.ts';
import { achievement } from './achievement.ts';
import { difference } from './difference.ts';
import { computeMark, isMet } from './judge.ts';
import type { DerivedKind, Formula, NodeRef, NodeTypes, ReadNode } from './node.ts';
import { rate } from './rate.ts';
import { resolveTarget } from './resolveTarget.ts';

/** The formulas of one indicator in one year and period, from its records to its mark. */
export function indicatorFormulas(id: IndicatorId, year: FiscalYear, period: Period): Formula[] {
  const key = markKey(id, year, period);
  const at = {
    indicator: { kind: 'indicator', key: String(id) },
    target: { kind: 'target', key: targetKey(id, year) },
    actual: { kind: 'measurement', key: measurementKey(id, year, period, 'actual') },
    numerator: { kind: 'measurement', key: measurementKey(id, year, period, 'numerator') },
    denominator: { kind: 'measurement', key: measurementKey(id, year, period, 'denominator') },
    lastYear: { kind: 'measurement', key: measurementKey(id, year - 1, period, 'actual') },
    twoYearsAgo: { kind: 'measurement', key: measurementKey(id, year - 2, period, 'actual') },
    threeYearsAgo: { kind: 'measurement', key: measurementKey(id, year - 3, period, 'actual') },
    override: { kind: 'markOverride', key },
    result: { kind: 'result', key },
    standard: { kind: 'standard', key },
    judged: { kind: 'judged', key },
    difference: { kind: 'difference', key },
    achievement: { kind: 'achievement', key },
    met: { kind: 'met', key },
    computedMark: { kind: 'computedMark', key },
    mark: { kind: 'mark', key },
  } as const satisfies Record<string, NodeRef>;

  const past = [at.lastYear, at.twoYearsAgo, at.threeYearsAgo];

  return [
    formula(at.result, [at.indicator, at.actual, at.numerator, at.denominator], read => {
      const indicator = read('indicator', at.indicator.key);
      if (indicator?.resultBasis !== 'counts') return figureOf(read('measurement', at.actual.key));
      return rate(read('measurement', at.numerator.key), read('measurement', at.denominator.key), indicator);
    }),
    formula(at.standard, [at.indicator, at.target, at.numerator, at.denominator, ...past], read => {
      const indicator = read('indicator', at.indicator.key);
      if (indicator === null) return null;
      return resolveTarget(read('target', at.target.key), indicator, {
        numerator: figureOf(read('measurement', at.numerator.key)),
        denominator: figureOf(read('measurement', at.denominator.key)),
        past: past.map(({ key: ofYear }) => figureOf(read('measurement', ofYear))),
      });
    }),
    formula(at.judged, [at.result, at.standard, at.numerator], read =>
      read('standard', key)?.subject === 'numerator'
        ? figureOf(read('measurement', at.numerator.key))
        : read('result', key),
    ),
    formula(at.difference, [at.judged, at.standard], read =>
      difference(read('judged', key), read('standard', key)),
    ),
    formula(at.achievement, [at.indicator, at.judged, at.standard], read => {
      const indicator = read('indicator', at.indicator.key);
      return indicator && achievement(read('judged', key), read('standard', key), indicator);
    }),
    formula(at.met, [at.judged, at.standard], read => isMet(read('judged', key), read('standard', key))),
    formula(at.computedMark, [at.indicator, at.met, at.target, at.actual], read => {
      const indicator = read('indicator', at.indicator.key);
      if (indicator === null) return null;
      const target = read('target', at.target.key);
      return computeMark(read('met', key), target, read('measurement', at.actual.key), indicator);
    }),
    formula(
      at.mark,
      [at.override, at.computedMark],
      read => read('markOverride', key)?.mark ?? read('computedMark', key),
    ),
  ];
}

function formula<K extends DerivedKind>(
  node: NodeRef<K>,
  needs: readonly NodeRef[],
  compute: (read: ReadNode) => NodeTypes[K],
): Formula {
  return { node, needs, compute };
}

function figureOf(measurement: Measurement | null): Figure | null {
  return measurement?.value ? { value: measurement.value, unit: measurement.unit } : null;
}

import type { Figure } from '../domain/figureText.ts';
import type { Period } from '../domain/period.ts';
import type { PlanRecords } from '../domain/planRecords.ts';
import { type Indicator, type MeasurementKind, markKey } from '../domain/records.ts';
import { achievement } from './achievement.ts';
import { type CellValue, isCalcError } from './cellValue.ts';
import { difference } from './difference.ts';
import { computeMark, isMet } from './judge.ts';
import {
  type DerivedKind,
  type Formula,
  fromValues,
  type NodeRef,
  type NodeTypes,
  nodeId,
  type ValuesOf,
} from './node.ts';
import { askedByTarget, asksForCounts, firstIn, targetIn } from './planShape.ts';
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

/**
 * The formula of one derived value of an indicator; `key` as `markKey`. It needs only what its indicator and target
 * ask for: `reshapedBy` says when that is something else.
 */
export function statusFormula(records: PlanRecords, kind: StatusKind, key: string): Formula {
  return makers[kind](key, records);
}

type Maker = (key: string, records: PlanRecords) => Formula;

/** One rule for every place: there are many formulas, and they share what does not differ. */
function rule<K extends StatusKind, const Needs extends readonly NodeRef[]>(
  kind: K,
  needsOf: (key: string, records: PlanRecords) => Needs,
  compute: (...values: ValuesOf<Needs>) => NodeTypes[K],
): Maker {
  const ofValues = fromValues(compute);
  return (key, records) => ({
    id: `${kind}:${key}`,
    needs: needsOf(key, records).map(nodeId),
    compute: ofValues,
  });
}

const enteredResult = rule(
  'result',
  key => [measured(key, 'actual')],
  actual => actual,
);
const countedResult = rule(
  'result',
  key => [indicator(key), measured(key, 'actual'), measured(key, 'numerator'), measured(key, 'denominator')],
  (of, ...values) => resultOfCounts(of, ...values),
);
const enteredSamePeriod = rule(
  'samePeriod',
  key => [samePeriod(key, 'actual')],
  actual => actual,
);
const countedSamePeriod = rule(
  'samePeriod',
  key => [
    indicator(key),
    samePeriod(key, 'actual'),
    samePeriod(key, 'numerator'),
    samePeriod(key, 'denominator'),
  ],
  (of, ...values) => resultOfCounts(of, ...values),
);

const plainStandard = rule(
  'standard',
  key => [indicator(key), target(key)],
  (of, aim) => of && resolveTarget(aim, of, { numerator: null, denominator: null, past: [] }),
);
const standardByLastYear = rule(
  'standard',
  key => [indicator(key), target(key), ...pastResults(key, 1)],
  (of, aim, ...results) =>
    of && resolveTarget(aim, of, { numerator: null, denominator: null, past: pastFigures(results) }),
);
const compoundStandard = rule(
  'standard',
  key => [
    indicator(key),
    target(key),
    measured(key, 'numerator'),
    measured(key, 'denominator'),
    ...pastResults(key, 1),
    ...pastResults(key, 2),
    ...pastResults(key, 3),
  ],
  (of, aim, numerator, denominator, ...results) =>
    of &&
    resolveTarget(aim, of, {
      numerator: known(numerator),
      denominator: known(denominator),
      past: pastFigures(results),
    }),
);
const standards = {
  nothing: plainStandard,
  words: plainStandard,
  lastYear: standardByLastYear,
  all: compoundStandard,
};

const judgedResult = rule(
  'judged',
  key => [ref('result', key)],
  result => result,
);
const judgedByStandard = rule(
  'judged',
  key => [ref('result', key), ref('standard', key), measured(key, 'numerator')],
  (result, standard, numerator) => (standard?.subject === 'numerator' ? numerator : result),
);

const printedAchievement = rule(
  'achievement',
  key => [indicator(key), ref('judged', key), ref('standard', key)],
  (of, judged, standard) => of && achievement(judged, standard, of, { done: null, planned: null }),
);
const countedAchievement = rule(
  'achievement',
  key => [
    indicator(key),
    ref('judged', key),
    ref('standard', key),
    measured(key, 'numerator'),
    measured(key, 'plannedNumerator'),
  ],
  (of, judged, standard, done, planned) => of && achievement(judged, standard, of, { done, planned }),
);

const markOfFigures = rule(
  'computedMark',
  key => [scale(key), ref('met', key), ref('achievement', key)],
  (of, met, achieved) => of && computeMark(of, { met, achievement: achieved, target: null, actual: null }),
);
const markOfWords = rule(
  'computedMark',
  key => [
    scale(key),
    ref('met', key),
    ref('achievement', key),
    target(key),
    { kind: 'measurement', key: `${key}/actual` },
  ],
  (of, met, achieved, aim, result) =>
    of && computeMark(of, { met, achievement: achieved, target: aim, actual: result }),
);

const makers: Record<StatusKind, Maker> = {
  result: (key, records) =>
    asksForCounts(records, key) ? countedResult(key, records) : enteredResult(key, records),
  samePeriod: (key, records) =>
    asksForCounts(records, key) ? countedSamePeriod(key, records) : enteredSamePeriod(key, records),
  standard: (key, records) => standards[askedByTarget(records, key)](key, records),
  judged: (key, records) =>
    askedByTarget(records, key) === 'all' ? judgedByStandard(key, records) : judgedResult(key, records),
  achievement: (key, records) =>
    records.indicator.get(firstIn(key))?.achievementBasis === 'counts'
      ? countedAchievement(key, records)
      : printedAchievement(key, records),
  difference: rule(
    'difference',
    key => [ref('judged', key), ref('standard', key)],
    (judged, standard) => difference(judged, standard),
  ),
  met: rule(
    'met',
    key => [ref('judged', key), ref('standard', key)],
    (judged, standard) => isMet(judged, standard),
  ),
  computedMark: (key, records) =>
    askedByTarget(records, key) === 'words' ? markOfWords(key, records) : markOfFigures(key, records),
  mark: rule(
    'mark',
    key => [ref('markOverride', key), ref('computedMark', key)],
    (override, computed) => override?.mark ?? computed,
  ),
  yearOnYear: rule(
    'yearOnYear',
    (key, records) => [ref('result', key), samePeriodResult(key, records)],
    (result, last) => yearOnYear(result, last),
  ),
  yearOnYearRate: rule(
    'yearOnYearRate',
    (key, records) => [indicator(key), ref('result', key), samePeriodResult(key, records)],
    (of, result, last) => of && yearOnYearRate(result, last, of),
  ),
};

function resultOfCounts(
  of: Indicator | null,
  actual: CellValue,
  numerator: CellValue,
  denominator: CellValue,
): CellValue {
  return of?.resultBasis === 'counts' ? (rate(numerator, denominator, of) ?? actual) : actual;
}

/** "前年度" is the whole year before; only where that is unknown, the same stretch of it. */
function pastResults(key: string, ago: number) {
  const [id = '', year = '', period] = key.split('/');
  const at = (of: Period) => markKey(Number(id), Number(year) - ago, of);
  return [
    { kind: 'result', key: at('annual') },
    { kind: 'result', key: at(period as Period) },
  ] as const;
}

function pastFigures(results: readonly CellValue[]): (Figure | null)[] {
  const wholeYears = results.filter((_, index) => index % 2 === 0);
  return wholeYears.map((whole, ago) => known(whole) ?? known(results[ago * 2 + 1] ?? null));
}

function ref<K extends StatusKind | 'markOverride'>(kind: K, key: string): NodeRef<K> {
  return { kind, key };
}

// a key is indicator/year/period, so that the keys of what belongs to it are longer or shorter ones

function indicator(key: string): NodeRef<'indicator'> {
  return { kind: 'indicator', key: firstIn(key) };
}

function scale(key: string): NodeRef<'scale'> {
  return { kind: 'scale', key: firstIn(key) };
}

function target(key: string): NodeRef<'target'> {
  return { kind: 'target', key: targetIn(key) };
}

function measured(key: string, kind: MeasurementKind): NodeRef<'measured'> {
  return { kind: 'measured', key: `${key}/${kind}` };
}

function samePeriod(key: string, kind: MeasurementKind): NodeRef<'samePeriodMeasured'> {
  return { kind: 'samePeriodMeasured', key: `${key}/${kind}` };
}

function samePeriodResult(key: string, records: PlanRecords): NodeRef<'samePeriod' | 'samePeriodMeasured'> {
  return asksForCounts(records, key) ? ref('samePeriod', key) : samePeriod(key, 'actual');
}

function known(value: CellValue): Figure | null {
  return isCalcError(value) ? null : value;
}

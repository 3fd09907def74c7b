import { decimalText } from '../../shared/domain/decimalText.ts';
import { months, type Period } from '../../shared/domain/period.ts';
import { emptyLists, type RecordLists } from '../../shared/domain/planRecords.ts';
import { indicatorRecord, resultRecord, targetRecord } from '../support/samplePlan.ts';

/** How large a plan is; every indicator has every month of every year. */
export interface PlanSize {
  branches: number;
  /** Of each branch. */
  indicators: number;
  years: number;
}

export const FIRST_YEAR = 2015;
export const MONTHS = 12;

const ADD_UPS = ['sum', 'latest', 'average'] as const;

/** How the months of an indicator make up its year: counts are summed, rates are not. */
export function addUpAt(indicator: number): (typeof ADD_UPS)[number] {
  return ADD_UPS[indicator % 3] ?? 'sum';
}

/** The figure of a month: a count between 500 and 999, or a rate between 50.0 and 99.9. No two plans differ. */
export function monthFigure(indicator: number, year: number, month: number): number {
  const figure = 500 + ((indicator * 37 + year * 101 + month * 17) % 500);
  return addUpAt(indicator) === 'sum' ? figure : figure / 10;
}

export function targetFigure(indicator: number, year: number): number {
  const figure = 700 + ((indicator * 11 + year * 7) % 100);
  return addUpAt(indicator) === 'sum' ? figure * MONTHS : figure / 10;
}

/** The plan as it comes out of a document: records with printed texts and exact figures. */
export function largePlan(size: PlanSize): RecordLists {
  const lists = emptyLists();
  for (let branch = 1; branch <= size.branches; branch += 1) {
    lists.branch.push({ id: branch, name: `支部${branch}` });
  }
  for (let indicator = 0; indicator < size.branches * size.indicators; indicator += 1) {
    const id = indicator + 1;
    const addUp = addUpAt(indicator);
    const unit = addUp === 'sum' ? '件' : '%';
    const branchId = Math.floor(indicator / size.indicators) + 1;
    const result = (year: number, figure: number, period: Period) => {
      const text = written(figure, addUp === 'sum' ? 0 : 1);
      lists.measurement.push({
        ...EMPTY_RESULT,
        indicatorId: id,
        year,
        period,
        text: `${text}${unit}`,
        value: decimalText(text),
        unit,
      });
    };
    lists.indicator.push(indicatorRecord(id, { branchId, unit, addUp }));
    for (let year = 0; year < size.years; year += 1) {
      const target = written(targetFigure(indicator, year), addUp === 'sum' ? 0 : 1);
      lists.target.push(targetOf(id, `${target}${unit}以上`, FIRST_YEAR + year));
      months.forEach((period, month) => {
        result(FIRST_YEAR + year, monthFigure(indicator, year, month), period);
      });
    }
  }
  return lists;
}

const EMPTY_RESULT = resultRecord(0, '');

/** Reading a target is no part of what is measured, so each text is read once. */
const targets = new Map<string, ReturnType<typeof targetRecord>>();

function targetOf(indicatorId: number, text: string, year: number) {
  const known = targets.get(text) ?? targetRecord(indicatorId, text, year);
  targets.set(text, known);
  return { ...known, indicatorId, year };
}

function written(figure: number, decimals: number): string {
  return figure.toFixed(decimals);
}

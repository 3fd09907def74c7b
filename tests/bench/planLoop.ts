import { addUpAt, MONTHS, monthFigure, type PlanSize, targetFigure } from './largePlan.ts';

/** The inputs of a plan as bare numbers. */
export interface PlanNumbers {
  size: PlanSize;
  months: Float64Array;
  targets: Float64Array;
}

export function planNumbers(size: PlanSize): PlanNumbers {
  const count = size.branches * size.indicators;
  const years = count * size.years;
  return {
    size,
    months: Float64Array.from({ length: years * MONTHS }, (_, at) => {
      const ofYear = Math.floor(at / MONTHS);
      return monthFigure(Math.floor(ofYear / size.years), ofYear % size.years, at % MONTHS);
    }),
    targets: Float64Array.from({ length: years }, (_, at) =>
      targetFigure(Math.floor(at / size.years), at % size.years),
    ),
  };
}

/** Difference, achievement, met and year on year of every year: binary floats, nothing kept. The floor. */
export function loopOverPlan({ size, months, targets }: PlanNumbers): number {
  let met = 0;
  let rest = 0;
  for (let indicator = 0; indicator < size.branches * size.indicators; indicator += 1) {
    let last = Number.NaN;
    for (let year = 0; year < size.years; year += 1) {
      const at = indicator * size.years + year;
      const total = totalOf(months, at * MONTHS, addUpAt(indicator));
      const target = targets[at] ?? 0;
      rest += total - target + Math.round((total / target) * 100) + Math.round((total / last) * 1000) / 10;
      if (total >= target) met += 1;
      last = total;
    }
  }
  return rest === 0 ? 0 : met;
}

function totalOf(months: Float64Array, from: number, addUp: 'sum' | 'latest' | 'average'): number {
  if (addUp === 'latest') return months[from + MONTHS - 1] ?? 0;
  let sum = 0;
  for (let at = from; at < from + MONTHS; at += 1) sum += months[at] ?? 0;
  return addUp === 'sum' ? sum : Math.round((sum / MONTHS) * 10) / 10;
}

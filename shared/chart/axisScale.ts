/** Where an axis begins and ends, and its steps. */
export interface AxisScale {
  min: number;
  max: number;
  interval: number;
}

const STEPS = [1, 2, 2.5, 5, 10] as const;

/**
 * A scale with round steps that holds all the values.
 * @param fromZero bars stand on zero: their lengths are compared
 * @param steps about how many steps there is room for
 * @param room what the labels at the ends take of the plot's height
 */
export function axisScale(
  values: readonly number[],
  fromZero: boolean,
  steps: number,
  room: number,
): AxisScale {
  const held = fromZero || values.length === 0 ? [0, ...values] : values;
  const [low, high] = [Math.min(...held), Math.max(...held)];
  const span = high - low;
  // Equal values still need a scale to stand on.
  const wanted = span > 0 ? span * (1 + room) : Math.max(Math.abs(high), 1);
  const interval = roundStep(wanted / Math.max(1, steps), values.every(Number.isInteger));
  const bottom = low === 0 && fromZero ? 0 : Math.floor((low - wanted * room) / interval) * interval;
  // A line of rates near zero does not dip below it.
  const min = low >= 0 ? Math.max(0, bottom) : bottom;
  const top = Math.ceil((high + (high > 0 || !fromZero ? wanted * room : 0)) / interval) * interval;
  const max = high <= 0 && fromZero && low < 0 ? 0 : Math.max(top, min + interval);
  return { min: exact(min), max: exact(max), interval: exact(interval) };
}

/** @param isWhole half a person is no step */
function roundStep(wanted: number, isWhole: boolean): number {
  const power = 10 ** Math.floor(Math.log10(isWhole ? Math.max(1, wanted) : wanted));
  const fits = (one: number) => one * power >= wanted * 0.999 && (!isWhole || Number.isInteger(one * power));
  return (STEPS.find(fits) ?? 10) * power;
}

/** 0.30000000000000004 is 0.3. */
function exact(value: number): number {
  return Number(value.toPrecision(12));
}

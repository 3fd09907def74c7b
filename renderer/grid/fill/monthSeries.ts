import { DIGIT, readDigits } from './digits.ts';
import { steadySeries } from './series.ts';

/** 4月, 5月 … 12月, 1月. */
export const monthSeries = steadySeries(text => {
  const [, digits = '', behind = ''] = MONTH.exec(text) ?? [];
  const number = readDigits(digits);
  if (number.value < 1 || number.value > 12) return null;
  return {
    series: behind,
    place: number.value - 1,
    cycle: 12,
    write: place => `${number.write(place + 1)}月${behind}`,
  };
});

const MONTH = new RegExp(`^(${DIGIT}{1,2})月(分|号|末|度)?$`);

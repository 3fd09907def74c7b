import { DIGIT, NO_DIGIT, readDigits } from './digits.ts';
import { steadySeries } from './series.ts';

/** 第1回, 第2回; 1回目, 2回目: numbers that count through, where 1回 would be an amount. */
export const ordinalSeries = steadySeries(text => {
  const [, before = '', digits = '', behind = ''] = ORDINAL.exec(text) ?? [];
  if (digits === '' || (before === '' && !behind.endsWith('目'))) return null;
  const number = readDigits(digits);
  return {
    series: `${before}-${behind}`,
    place: number.value,
    // Counting down past 0 goes up again, as in Excel.
    write: place => `${before}${number.write(Math.abs(place))}${behind}`,
  };
});

const ORDINAL = new RegExp(`^(第\\s?|)(${DIGIT}{1,9})(${NO_DIGIT}*)$`);

import { DIGIT, readDigits } from './digits.ts';
import { steadySeries } from './series.ts';

/** 表1, 表2; 0012, 0013; 1-2, 1-3: texts that end with a number. */
export const trailingNumberSeries = steadySeries(text => {
  const [, before = '', digits = ''] = TRAILING.exec(text) ?? [];
  // The end of a figure, a date or a time is not counted through by itself.
  if (digits === '' || /[0-9０-９][,，.．/／:：]$/.test(before)) return null;
  const number = readDigits(digits);
  return {
    series: before,
    place: number.value,
    // Counting down past 0 goes up again, as in Excel.
    write: place => `${before}${number.write(Math.abs(place))}`,
  };
});

const TRAILING = new RegExp(`^(.*?)(${DIGIT}{1,9})$`, 's');

import { DIGIT, readDigits } from './digits.ts';
import { eraCalled, eraOn } from './eras.ts';

/** A year and how it is printed. */
export interface PrintedYear {
  year: number;
  style: 'eraName' | 'eraLetter' | 'western';
  /** Another year printed the same way, in the era of a day of it (`12-31`); null before there were eras. */
  write(year: number, monthAndDay: string): string | null;
}

/** 令和元, 令和６, R6, Ｒ6, 2024: for regular expressions, without groups of its own. */
export const YEAR = `(?:令和|平成|昭和|大正|明治|[RHSTMＲＨＳＴＭ])\\s?(?:元|${DIGIT}{1,2})|${DIGIT}{4}`;

export function readYear(text: string): PrintedYear | null {
  const [, name, gap = '', digits = ''] = PARTS.exec(text) ?? [];
  if (digits === '') return null;
  const number = readDigits(digits);
  if (name === undefined) return { year: number.value, style: 'western', write: year => number.write(year) };
  const era = eraCalled(name.normalize('NFKC'));
  if (era === undefined) return null;
  const isLetter = name.length === 1;
  return {
    year: era.offset + (digits === '元' ? 1 : number.value),
    style: isLetter ? 'eraLetter' : 'eraName',
    write: (year, monthAndDay) => {
      const then = eraOn(`${String(year).padStart(4, '0')}-${monthAndDay}`);
      if (then === undefined) return null;
      const yearInEra = year - then.offset;
      // R1.5.1, but 令和元年.
      const isFirst = yearInEra === 1 && !isLetter;
      return `${isLetter ? letterLike(name, then.letter) : then.name}${gap}${isFirst ? '元' : number.write(yearInEra)}`;
    },
  };
}

const PARTS = new RegExp(`^(令和|平成|昭和|大正|明治|[RHSTMＲＨＳＴＭ])?(\\s?)(元|${DIGIT}+)$`);

function letterLike(sample: string, letter: string): string {
  const isWide = sample.normalize('NFKC') !== sample;
  return isWide ? String.fromCharCode(letter.charCodeAt(0) + 0xfee0) : letter;
}

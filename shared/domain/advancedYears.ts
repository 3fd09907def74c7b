import { foldWidth } from './foldWidth.ts';

/** Years as heads name them: 令和６, R6, 2024年, and 6年度 alone. A letter inside a word and a plain figure are none. */
const YEARS =
  /(令和|平成|(?<![A-Za-z])[RH])(\s*)(元|\d{1,2})(?!\d)|(?<![\d.,])((?:19|20)\d\d)(?=年|\((?:令和|平成|[RH]))|(?<![\d.,])(\d{1,2})(?=年度)/g;

/** The last year of 平成 by fiscal years: 平成31年度 is 令和元年度. */
const LAST_HEISEI = 30;

/** A text with every year it names set on: 「R６実績（件）」→「R７実績（件）」, 「令和元～５年度」→「令和２～６年度」. */
export function advancedYears(text: string, by: number): string {
  if (by === 0) return text;
  const hasWideDigits = /[０-９]/.test(text);
  const plain = foldWidth(text);
  let done = '';
  let end = 0;
  for (const match of plain.matchAll(YEARS)) {
    const [whole, era, space = '', inEra, western, bare] = match;
    const printed = text.slice(match.index, match.index + whole.length);
    const isWide = inEra === '元' ? hasWideDigits : /[０-９]/.test(printed);
    const inWidth = (figures: string) => (isWide ? widened(figures) : figures);
    done += text.slice(end, match.index);
    if (era === undefined) done += inWidth(String(Number(western ?? bare) + by));
    else {
      const [name, number] = eraYear(era, (inEra === '元' ? 1 : Number(inEra)) + by);
      done += `${name === era ? printed.slice(0, era.length) : name}${space}${inWidth(number)}`;
    }
    end = match.index + whole.length;
  }
  return done + text.slice(end);
}

function eraYear(era: string, year: number): [name: string, year: string] {
  const isShort = era.length === 1;
  const reiwa = isShort ? 'R' : '令和';
  const heisei = isShort ? 'H' : '平成';
  if (era === heisei && year > LAST_HEISEI) return eraYear(reiwa, year - LAST_HEISEI);
  if (era === reiwa && year < 1) return [heisei, String(LAST_HEISEI + year)];
  return [era, year === 1 && !isShort ? '元' : String(year)];
}

function widened(figures: string): string {
  return figures.replace(/\d/g, digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

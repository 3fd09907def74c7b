import { Decimal } from 'decimal.js';
import { SSF } from 'xlsx';
import { kanjiNumber } from './kanjiNumerals.ts';
import type { FormatSection, FormatToken } from './numberFormat.ts';

/** Excel counts with 15 significant digits: 1.005 is shown as 1.01 although the double lies below it. */
const SIGNIFICANT = 15;

/** A number as General shows it: shortest form, up to 11 characters, then with an exponent. */
export function generalText(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e11) return String(value);
  return String(SSF.format('General', value));
}

/** A non-negative number as one section of its format shows it. The sign is the caller's. */
export function numberText(value: number, section: FormatSection): string {
  const text = isPlain(section) ? plainText(value, section) : ssfText(value, section);
  return section.kanji === null ? text : kanjiNumber(text.replaceAll(',', ''), section.kanji);
}

/** One run of digit places without `?`: what we print ourselves, with exact decimals. */
function isPlain(section: FormatSection): boolean {
  const runs = section.tokens.filter(t => t.type === 'digits');
  const special = section.tokens.some(t => t.type === 'exponent' || t.type === 'fraction');
  return (
    !special && runs.length <= 1 && !runs.some(run => /\?/.test(run.pattern) || /\..*\./.test(run.pattern))
  );
}

function plainText(value: number, section: FormatSection): string {
  const percents = section.tokens.filter(t => t.type === 'percent').length;
  return section.tokens
    .map(token => {
      if (token.type === 'literal') return token.text;
      if (token.type === 'percent') return '%';
      if (token.type === 'digits') return digitsText(value, token.pattern, percents);
      return token.type === 'general' ? generalText(value) : '';
    })
    .join('');
}

function digitsText(value: number, pattern: string, percents: number): string {
  const [whole = '', fraction = ''] = pattern.split('.');
  const thousands = /,+$/.exec(whole)?.[0].length ?? 0;
  const places = fraction.replaceAll(',', '');
  const grouped = /[#0],+[#0]/.test(whole);
  const exponent = percents * 2 - thousands * 3;
  const rounded = roundedDigits(value, exponent, places.length);
  const [digits = '', decimals = ''] = rounded.split('.');
  const least = whole.replace(/[^0]/g, '').length;
  const padded = (digits === '0' ? '' : digits).padStart(least, '0');
  const shown = grouped ? padded.replace(/\B(?=(\d{3})+(?!\d))/g, ',') : padded;
  // A `#` after the point drops trailing zeros, the point itself stays (Excel shows "5." for `0.##`).
  const kept = decimals.slice(0, keptDecimals(decimals, places));
  return pattern.includes('.') ? `${shown}.${kept}` : shown;
}

function roundedDigits(value: number, exponent: number, decimals: number): string {
  if (Number.isSafeInteger(value) && exponent === 0) {
    return decimals === 0 ? String(value) : `${value}.${'0'.repeat(decimals)}`;
  }
  const shown = new Decimal(value.toPrecision(SIGNIFICANT)).times(new Decimal(10).pow(exponent));
  return shown.toFixed(decimals, Decimal.ROUND_HALF_UP);
}

function keptDecimals(decimals: string, places: string): number {
  let kept = decimals.length;
  while (kept > 0 && places[kept - 1] === '#' && decimals[kept - 1] === '0') kept--;
  return kept;
}

/** Fractions, exponents and digits between literals (`000-0000`) are left to SheetJS's formatter. */
function ssfText(value: number, section: FormatSection): string {
  const text = String(SSF.format(section.tokens.map(ssfToken).join(''), value));
  // `?` places pad with blanks for alignment only.
  return text.trim();
}

function ssfToken(token: FormatToken): string {
  switch (token.type) {
    case 'literal':
      return [...token.text].map(character => (character === '"' ? '\\"' : `"${character}"`)).join('');
    case 'digits':
      return token.pattern;
    case 'exponent':
      return token.text;
    case 'percent':
      return '%';
    case 'fraction':
      return '/';
    case 'general':
      return 'General';
    case 'text':
      return '@';
    case 'date':
      return token.code;
  }
}

import { dateText, serialToIso, showsDate } from './japaneseFormat.ts';
import { type FormatSection, type NumberFormat, parseNumberFormat } from './numberFormat.ts';
import { generalText, numberText } from './numberText.ts';

/** What Excel prints where a date format meets a number that is no date. */
const NO_DATE = '########';

/** A number cell as the screen shows it, and the day it stands for when it is shown as a date. */
export interface ShownNumber {
  text: string;
  /** ISO date, or null where the format shows no year and no month. */
  date: string | null;
}

/**
 * Excel's displayed text of a number. Our own, because SheetJS leaves 和暦 untranslated, fails on unquoted ▲
 * and rounds the binary value where Excel rounds the decimal one.
 */
export function showNumber(value: number, code: string | null, date1904 = false): ShownNumber {
  if (code === null) return { text: generalText(value), date: null };
  const format = parseNumberFormat(code);
  const { section, unsigned } = chooseSection(format, value);
  if (section?.kind === 'date') {
    const text = dateText(value, section, date1904);
    if (text === null) return { text: NO_DATE, date: null };
    return { text, date: showsDate(section) ? serialToIso(value, date1904) : null };
  }
  if (!section || section.kind === 'text') return { text: generalText(value), date: null };
  const sign = value < 0 && !unsigned ? '-' : '';
  // Blanks at the ends (`#,##0_ ;[Red]\\-#,##0\\ `) only line figures up.
  return { text: `${sign}${numberText(Math.abs(value), section)}`.replace(/^ +| +$/g, ''), date: null };
}

/** Text as a text section (`@"様"`) shows it; other formats leave it alone. */
export function showText(text: string, code: string | null): string {
  if (code === null || code === '@' || !/[@;]/.test(code)) return text;
  const { sections } = parseNumberFormat(code);
  const section = sections[3] ?? sections.find(s => s.kind === 'text');
  if (!section) return text;
  return section.tokens
    .map(token => (token.type === 'text' ? text : token.type === 'literal' ? token.text : ''))
    .join('');
}

/** The section for a value, and whether it prints the size only, because its own marks tell the sign. */
function chooseSection(
  format: NumberFormat,
  value: number,
): { section: FormatSection | undefined; unsigned: boolean } {
  const sections = format.sections.filter((s, at) => s.kind !== 'text' || at === 0);
  if (format.conditional) return chooseByCondition(sections, value);
  const [positive, negative, zero] = sections;
  if (value < 0 && negative) return { section: negative, unsigned: true };
  if (value === 0 && zero) return { section: zero, unsigned: true };
  return { section: positive, unsigned: false };
}

function chooseByCondition(sections: readonly FormatSection[], value: number) {
  const chosen = sections.findIndex(s => s.condition === null || holds(s.condition, value));
  const section = sections[chosen] ?? sections.at(-1);
  const negativeOnly = section?.condition?.operator.startsWith('<') === true && section.condition.limit <= 0;
  return { section, unsigned: negativeOnly };
}

function holds({ operator, limit }: { operator: string; limit: number }, value: number): boolean {
  switch (operator) {
    case '<':
      return value < limit;
    case '<=':
      return value <= limit;
    case '>':
      return value > limit;
    case '>=':
      return value >= limit;
    case '<>':
      return value !== limit;
    default:
      return value === limit;
  }
}

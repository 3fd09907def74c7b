import { type DecimalText, decimalsOf, fromDecimal, isDecimalText, toDecimal } from './decimalText.ts';
import { type Figure, parseFigure } from './figureText.ts';
import { foldWidth } from './foldWidth.ts';

/** A figure with whether its text calls it a rough one: 約250名, 100件を超える. */
export interface ApproximateFigure extends Figure {
  approximate: boolean;
}

const BEFORE = /^(?:約|およそ|おおよそ|凡そ|おおむね|概ね|ほぼ|大体|だいたい)\s*/u;
/** 以上 and 以下 are no such words: they make a target. */
const BEHIND =
  /\s*(?:を(?:大きく)?(?:超える|超えた|超えて|越える|上回る)|超え?|余り|あまり|余|強|弱|程度|前後|ほど|近く|くらい|ぐらい)$/u;
const POWERS: Record<string, number> = { 兆: 12, 億: 8, 百万: 6, 万: 4, 千: 3 };
const NOT_MULTIPLIED = /^[兆億万]/u;
const PART = /^(\d+(?:,\d{3})*(?:\.\d+)?)\s?(兆|億|百万|万|千)\s?/u;

/**
 * Reads a text that is one figure, rough or not, with 万 and 億 multiplied out exactly: 「約250名」, 「100件を超える」,
 * 「2万人」 20000, 「1億2,000万円」 120000000. 千円 and 百万円 are units and stay. Null for anything else.
 */
export function approximateFigure(text: string): ApproximateFigure | null {
  const trimmed = text.trim();
  if (trimmed.length > LONGEST) return null;
  const plain = withoutBrackets(trimmed);
  const bare = plain.replace(BEFORE, '').replace(BEHIND, '');
  const figure = largeFigure(bare) ?? parseFigure(bare);
  if (figure === null || NOT_MULTIPLIED.test(figure.unit ?? '')) return null;
  return { ...figure, approximate: bare !== plain };
}

/** No figure with its unit is longer. */
const LONGEST = 60;

/** （約2,000件）; （5） alone is a negative figure. */
function withoutBrackets(text: string): string {
  const inner = /^[(（]([^()（）]+)[)）]$/u.exec(text)?.[1]?.trim();
  return inner !== undefined && (BEFORE.test(inner) || BEHIND.test(inner)) ? inner : text;
}

/** 1億2,345万円 and the like; null where no such word stands in the figure. */
function largeFigure(text: string): Figure | null {
  const [, sign = '', written = ''] = /^([▲△−‐+-]?)\s?(.*)$/su.exec(foldWidth(text)) ?? [];
  const parts: { value: DecimalText; power: number }[] = [];
  let rest = written;
  let power = NO_POWER;
  for (let match = PART.exec(rest); match; match = PART.exec(rest)) {
    const [whole, digits = '', word = ''] = match;
    const next = POWERS[word] ?? NO_POWER;
    const number = parseFigure(digits);
    const isUnit = power === NO_POWER && /^(?:千|百万)円/.test(word + rest.slice(whole.length));
    if (number === null || next >= power || isUnit) break;
    parts.push({ value: number.value, power: next });
    rest = rest.slice(whole.length);
    power = next;
  }
  const last = parseFigure(/^\d/.test(rest) ? rest : `0${rest}`);
  if (parts.length === 0 || last === null || /^[兆億万百千]/u.test(last.unit ?? '')) return null;
  parts.push({ value: last.value, power: 0 });
  const value = sumOf(parts, /[^+]/.test(sign));
  return value && { value, unit: last.unit };
}

/** Above every word: the first may be any. */
const NO_POWER = 99;

/** Every decimal is kept; null where the sum is longer than any figure. */
function sumOf(
  parts: readonly { value: DecimalText; power: number }[],
  negative: boolean,
): DecimalText | null {
  const sum = parts
    .map(({ value, power }) => toDecimal(value).times(`1e${power}`))
    .reduce((one, other) => one.plus(other));
  const decimals = Math.max(...parts.map(({ value, power }) => decimalsOf(value) - power), 0);
  const signed = negative ? sum.negated() : sum;
  return isDecimalText(signed.toFixed(decimals)) ? fromDecimal(signed, decimals) : null;
}

import { type DecimalText, decimalText } from './decimalText.ts';
import { type FoundFigure, findFigures, formatFigure } from './figureText.ts';
import { isUnitWord } from './figureUnit.ts';
import { foldWidth } from './foldWidth.ts';
import type { ParsedTarget } from './targetRule.ts';
import { YEAR_PATTERN } from './wareki.ts';

/** No rule that can be judged is longer. */
const LONGEST = 500;
/** Conditions and alternatives: more than one rule, or a rule about a rule. */
const SEVERAL_RULES =
  /ただし|但し|但書|かつ|いずれか|または|又は|もしくは|若しくは|ないし|及び|および|ならびに|並びに|[(（][^()（）]*(?:の場合|の支部)は/;
const QUALITATIVE = /定性|^(?:.*を)?(?:実施|実施する(?:こと)?|実施済み?|実施予定)$/s;
const LAST_YEAR =
  '(?:対?前年度?|昨年度?|前期|昨期|前回)(?:末|同期|同月|比)?(?:の?(?:実績|結果)?(?:値|率|数)?)?';
/** 前年度以上 with whatever is printed of last year's figure taken out; the indicator may be named before it. */
const LEAD = '(?:^|[をはがも、:]|について|として)';
const AT_LEAST_LAST_YEAR = new RegExp(`${LEAD}${LAST_YEAR}(?:以上|を下回らない)|^[≧≥]${LAST_YEAR}$`);
const AT_MOST_LAST_YEAR = new RegExp(
  `${LEAD}${LAST_YEAR}(?:以下|以内|を上回らない|を超えない)|^[≦≤]${LAST_YEAR}$`,
);
/** Relative to something else, so that the figure is no target by itself: 前年度比5％増, ＋3ポイント, 2割削減. */
const RELATIVE = /前年|昨年|前期|前回|年度比|同期比|[^年]比|平均|増(?:加|やす)?|減(?:少|らす)?|削減|[+＋±]/;
/** Dates name a deadline or a year, never the figure aimed at. */
const DATE = new RegExp(
  `${YEAR_PATTERN}\\s*(?:年度?末?|[./-]\\d{1,2}(?:[./-]\\d{1,2})?)|\\d{1,2}\\s*月(?:\\d{1,2}\\s*日)?(?:末|まで|時点)`,
  'g',
);

/**
 * Reads a target as it is printed: 54.1％以上, 前年度末（82.8％）以上, 15位以内/47支部中, 定性評価, 1,010事業所.
 * Never fails: what is not one plain rule is kept as its text (`compound`).
 */
export function parseTarget(text: string): ParsedTarget {
  const compound: ParsedTarget = { rule: { comparator: 'compound', rule: text.trim() }, unit: null };
  if (text.length > LONGEST) return compound;
  const folded = withoutSpaces(text);
  if (SEVERAL_RULES.test(folded)) return compound;
  const outside = withoutBrackets(text);
  const figures = figuresOf(outside);
  const printed = figuresOf(text);
  const words = withoutSpaces(figures.reduceRight((rest, figure) => cut(rest, figure), outside));
  if (printed.length === 0 && QUALITATIVE.test(folded))
    return { rule: { comparator: 'qualitative' }, unit: null };
  return (
    lastYearTarget(text, words, figures, printed) ??
    rankTarget(text, printed) ??
    valueTarget(outside, words, figures) ??
    valueInBrackets(text) ??
    compound
  );
}

/** Writes a target in Japanese so that `parseTarget` reads the same rule again. */
export function formatTarget({ rule, unit }: ParsedTarget): string {
  switch (rule.comparator) {
    case 'compound':
      return rule.rule;
    case 'qualitative':
      return '定性評価';
    case 'prior>=':
    case 'prior<=': {
      const base = rule.value === null ? '' : `（${formatFigure({ value: rule.value, unit })}）`;
      return `前年度${base}${rule.comparator === 'prior>=' ? '以上' : '以下'}`;
    }
    case 'rank<=': {
      const of = rule.of === null ? '' : `（${formatFigure({ value: rule.of, unit: '支部' })}中）`;
      return `${formatFigure({ value: rule.value, unit })}以内${of}`;
    }
    default: {
      // A stretch of time is 以内, anything else 以下.
      const withinTime = rule.comparator === '<=' && /[日月年]$|時間$/.test(unit ?? '');
      return `${formatFigure({ value: rule.value, unit })}${withinTime ? '以内' : suffix[rule.comparator]}`;
    }
  }
}

const suffix = { '>=': '以上', '<=': '以下', '>': '超', '<': '未満', '=': '' } as const;

function lastYearTarget(
  text: string,
  words: string,
  outside: FoundFigure[],
  printed: FoundFigure[],
): ParsedTarget | null {
  const comparator = AT_LEAST_LAST_YEAR.test(words)
    ? 'prior>='
    : AT_MOST_LAST_YEAR.test(words)
      ? 'prior<='
      : null;
  // 前年度比105％以上 names a share of last year's figure, not that figure.
  if (comparator === null || printed.length > 1 || (outside.length > 0 && /比/.test(words))) return null;
  if (/[(（][^()（）]*(?:以上|以下|未満|超)[^()（）]*[)）]/.test(text)) return null;
  const base = printed[0];
  if (base === undefined) return { rule: { comparator, value: null }, unit: null };
  // 前年度以上（＋0.5％） and 前年度以上（90％以上） print more than last year's figure in the brackets.
  if (!base.wellGrouped || /^[+＋]/.test(base.printed)) return null;
  return { rule: { comparator, value: unsigned(base) }, unit: base.unit };
}

function rankTarget(text: string, printed: FoundFigure[]): ParsedTarget | null {
  const [rank, ...otherRanks] = printed.filter(figure => figure.unit === '位');
  const [of, ...others] = printed.filter(figure => figure.unit !== '位');
  if (rank === undefined || otherRanks.length > 0 || others.length > 0 || !rank.wellGrouped) return null;
  const folded = withoutSpaces(text);
  if (!/位(?:以内|以上)|上位\d+位/.test(folded)) return null;
  if (of !== undefined && !/中|[/／(（]/.test(text)) return null;
  return { rule: { comparator: 'rank<=', value: unsigned(rank), of: of ? unsigned(of) : null }, unit: '位' };
}

function valueTarget(outside: string, words: string, figures: FoundFigure[]): ParsedTarget | null {
  const [figure] = figures;
  if (figure === undefined || figures.length > 1 || !figure.wellGrouped) return null;
  // 過去3年度平均以上: the unit that was read is part of what the target is relative to.
  if (RELATIVE.test(words) || RELATIVE.test(figure.unit ?? '') || /[~〜～]/.test(outside)) return null;
  const before = withoutSpaces(outside.slice(0, figure.start));
  const after = withoutSpaces(outside.slice(figure.start + figure.printed.length));
  const comparator = comparatorAround(before, after);
  return comparator && { rule: { comparator, value: figure.value }, unit: figure.unit };
}

/** "（54.1％以上）": the brackets are only typography. */
function valueInBrackets(text: string): ParsedTarget | null {
  const inner = /^\s*[(（[［【]([^()（）[\]［］【】]+)[)）\]］】]\s*$/.exec(text)?.[1];
  if (inner === undefined) return null;
  const outside = withoutBrackets(inner);
  const figures = figuresOf(outside);
  const words = withoutSpaces(figures.reduceRight((rest, figure) => cut(rest, figure), outside));
  return valueTarget(outside, words, figures);
}

type ValueComparator = '>=' | '<=' | '>' | '<' | '=';

function comparatorAround(before: string, after: string): ValueComparator | null {
  const sign = /(>=|>|≧|≥|⩾|<=|<|≦|≤|⩽|=)$/.exec(before)?.[1];
  const said: ValueComparator[] = [];
  if (sign !== undefined) said.push(signs[sign] ?? '=');
  for (const [comparator, words] of wordsAfter) if (words.test(after)) said.push(comparator);
  // 54.1％≦ says which side the figure is on only to those who know the other side.
  if (said.length > 1 || /^[<>≦≧≤≥⩽⩾]/.test(after)) return null;
  return said[0] ?? '=';
}

const signs: Record<string, ValueComparator> = {
  '>=': '>=',
  '≧': '>=',
  '≥': '>=',
  '⩾': '>=',
  '>': '>',
  '<=': '<=',
  '≦': '<=',
  '≤': '<=',
  '⩽': '<=',
  '<': '<',
};

const wordsAfter: readonly (readonly [ValueComparator, RegExp])[] = [
  ['>=', /^(?:以上|を下回らない)/],
  ['<=', /^(?:以下|以内|を超えない|を上回らない)/],
  ['>', /^(?:超|を超|を越え|を上回(?!らない))/],
  ['<', /^(?:未満|を下回(?!らない))/],
];

function figuresOf(text: string): FoundFigure[] {
  const masked = foldWidth(text).replace(DATE, date => '、'.repeat(date.length));
  return findFigures(text).filter(figure => masked.charAt(figure.start) !== '、');
}

function cut(text: string, figure: FoundFigure): string {
  return `${text.slice(0, figure.start)}${text.slice(figure.start + figure.printed.length)}`;
}

/** Notes in brackets explain; the rule stands outside. Blanks keep the offsets. 4,585（件） keeps its unit. */
function withoutBrackets(text: string): string {
  const outside = text.replace(/[(（[［【]([^()（）[\]［］【】]*)[)）\]］】]/g, (note, inner: string) =>
    isUnitWord(inner.trim()) ? note : ' '.repeat(note.length),
  );
  return outside.trim() === '' ? text : outside;
}

function withoutSpaces(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}

/** Last year's figure in brackets is not a negative one, unless a sign says so: （▲5）. */
function unsigned(figure: FoundFigure): DecimalText {
  return /^[(（]\s*[\d０-９]/.test(figure.printed)
    ? decimalText(figure.value.replace(/^-/, ''))
    : figure.value;
}

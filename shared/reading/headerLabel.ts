import { isUnitNote, isUnitWord, normalizeUnit } from '../domain/figureUnit.ts';
import type { FiscalYear } from '../domain/fiscalYear.ts';
import { westernYear, YEAR_PATTERN } from '../domain/wareki.ts';
import { dayOrMonthIn } from './dateNote.ts';
import { fieldChoices, type RoleChoice, refinement } from './fieldTerms.ts';
import { foldText } from './foldText.ts';

/** A year told by its distance: 前年度, 今年度, 次年度, 前々年度. */
export type RelativeYear = 'prior' | 'current' | 'next' | 'older';

/** What one header cell says. */
export interface HeaderLabel {
  text: string;
  /** The folded words without years, units and notes. */
  words: string;
  choices: readonly RoleChoice[];
  refines: 'value' | 'rate' | 'count' | null;
  year: FiscalYear | RelativeYear | null;
  /** A part of the year (第3四半期, 4月) or the whole of it (年間, 通期). */
  period: 'part' | 'whole' | null;
  /** Whose figure: the branch's own, or others' for comparison (全国, 本部). */
  scope: 'own' | 'other' | null;
  unit: string | null;
  /** 以上 / 以下 where the header says it for the whole column. */
  comparator: string | null;
  /** The day or month its figures stand for, as printed: R7.3末. */
  dateWords: string | null;
  /** The header says that last year stands in brackets in the cells: 実績（前年度実績）. */
  bracketYear: FiscalYear | RelativeYear | null;
  /** 速報 or 見込: gives way to a column of final figures. */
  isPreliminary: boolean;
  /** Only a note to the column: （A）, （％）, B/A. */
  isNote: boolean;
  /** One year less another: R6-R5. */
  againstPrior: boolean;
}

const BRACKETS = /[([〔【《<]([^()[\]〔〕【】《》<>]*)[)\]〕】》>]/g;
const FORMULA = /^[A-Z①-⑳ア-ンa-z0-9](?:[-+×÷/*=≧≦][A-Z①-⑳ア-ンa-z0-9]+)*$/u;
const PERIOD_PART =
  /第?[1-4一二三四](?:四半期|Q)|Q[1-4]|[上下]半?期|\d{1,2}(?:月)?[~〜-]\d{1,2}月|\d{1,2}月分?/;
const PERIOD_WHOLE = /通期|年間|年度計|年計|年度累計|累計|通年/;
const YEAR = new RegExp(`${YEAR_PATTERN}年?度?末?(?:\\(${YEAR_PATTERN}年?度?\\))?`);

/** Headers are short; a report of pages need not be looked at. */
const LONGEST = 120;

/** R6-R5: the difference, unless another column gives that from the target. */
const YEARS_APART: readonly RoleChoice[] = [
  { role: 'difference', weight: 0.6 },
  { role: 'ignore', weight: 0.5 },
];

const nothing: HeaderLabel = {
  text: '',
  words: '',
  choices: [],
  refines: null,
  year: null,
  period: null,
  scope: null,
  unit: null,
  comparator: null,
  dateWords: null,
  bracketYear: null,
  isPreliminary: false,
  isNote: false,
  againstPrior: false,
};

/** Reads one header cell; always gives a label, whose `choices` are empty where the words are no field's name. */
export function readHeaderLabel(text: string): HeaderLabel {
  if (text.length > LONGEST) return { ...nothing, text };
  const circled = text.replace(/[①-⑳](?:\s*[-−－÷/／+＋×=＝]\s*[①-⑳])*/gu, ' ');
  const dateWords = dayOrMonthIn(circled);
  const folded = foldText(dateWords === null ? circled : circled.replace(dateWords, ''));
  const label: HeaderLabel = { ...nothing, text, dateWords, isPreliminary: /速報|暫定|見込/.test(folded) };
  if (/^\(?(?:R|令和|H|平成)?\d{1,4}年?度?-(?:R|令和|H|平成)?\d{1,4}年?度?\)?$/.test(folded)) {
    return { ...label, words: folded, choices: YEARS_APART, againstPrior: true };
  }
  const withYear = takeYear(folded, label);
  let aside = '';
  const outside = withYear.replace(BRACKETS, (_, content: string) => {
    aside ||= takeBracket(content, label);
    return '';
  });
  const words = takeWords(outside, label);
  label.words =
    words === '' || (words === 'KPI' && /目標|実績|結果|指標/.test(aside)) ? takeWords(aside, label) : words;
  label.isNote = label.words === '' || FORMULA.test(label.words) || isUnitWord(label.words);
  if (!label.isNote || label.words === 'NO') {
    label.choices = fieldChoices(label.words);
    label.refines = refinement(label.words);
  }
  if (label.words === '参考' && (label.year ?? label.bracketYear) !== null) {
    label.choices = [{ role: 'actual', weight: 0.7 }];
    label.year ??= label.bracketYear;
  }
  return label;
}

/** Whether a label names something a column can be, or a year, period or side of a group. */
export function isKnown(label: HeaderLabel): boolean {
  return (
    label.choices.length > 0 ||
    label.refines !== null ||
    label.scope !== null ||
    (label.words === '' &&
      (label.year !== null ||
        label.period !== null ||
        label.dateWords !== null ||
        label.unit !== null ||
        label.isNote))
  );
}

function takeYear(folded: string, label: HeaderLabel): string {
  const match = YEAR.exec(folded);
  if (!match) return takeBareYear(folded, label);
  // "実績（R5実績）": the year of the brackets speaks of the brackets.
  const inBracket = /[([〔【《<][^)\]〕】》>]*$/.test(folded.slice(0, match.index));
  const before = folded.slice(0, match.index).replace(/[([〔【《<].*$/, '');
  if (inBracket && before !== '' && fieldChoices(before.replace(RELATIVE, '')).length > 0) return folded;
  label.year = westernYear(match[1], match[2], match[3]);
  return folded.replace(match[0], '');
}

/** 6年度目標: the era goes without saying. */
function takeBareYear(folded: string, label: HeaderLabel): string {
  const match = /(?<![\d第~〜-])(\d{1,2})年度末?(?![~〜-])/.exec(folded);
  if (!match) return folded;
  label.year = westernYear('令和', match[1]);
  return folded.replace(match[0], '');
}

const RELATIVE =
  /前々年度?|一昨年度?|(?:前|昨)年(?:度末?|同期|同月|度同期)?|前[回期]|(?:今|本|当)年度|[今当]期|(?:次|翌|来)年度|来期/;

function takeWords(text: string, label: HeaderLabel): string {
  let words = text.replace(/[※*]\d*$|^[・■●◆◇□▼▽○〇]|[:：。、,]$/gu, '').replace(/\(+|\)+/g, '');
  const relative = RELATIVE.exec(words)?.[0];
  if (relative !== undefined && !/比|差|増減|伸び/.test(words)) {
    label.year ??= relativeYear(relative);
    words = words.replace(relative, '').replace(/^の/, '');
    if (words === '' && label.year === 'prior') words = '実績';
  }
  const whole = PERIOD_WHOLE.exec(words)?.[0];
  if (whole !== undefined) {
    label.period = 'whole';
    words = words.replace(whole, '');
  } else {
    const part = PERIOD_PART.exec(words)?.[0];
    if (part !== undefined) {
      label.period = 'part';
      words = words.replace(part, '');
    }
  }
  const scope =
    /^(全国(?:平均)?|本部|協会全体|協会計|他支部(?:平均)?|平均|順位)$|^(?:(?:当|自|本)?支部|当会|本会|当市|本市|当課)$/.exec(
      words,
    );
  if (scope) label.scope = scope[1] === undefined ? 'own' : 'other';
  words = words
    .replace(/^(?:当|自)?支部の?(?=目標|実績|結果|計画|評価|判定)/, '')
    .replace(/^の|(?<=[^A-Z])[A-D]$/g, '');
  return scope ? '' : words;
}

function takeBracket(content: string, label: HeaderLabel): string {
  const unit = /^(?:単位[:：・]?)?(.+)$/.exec(content)?.[1] ?? '';
  const isUnit = unit === content ? isUnitNote : isUnitWord;
  if (isUnit(unit) || isUnit(unit.toLowerCase())) {
    label.unit ??= normalizeUnit(isUnitWord(unit) ? unit : unit.toLowerCase());
    return '';
  }
  if (/^(?:以上|以下|以内|未満|超)$/.test(content)) {
    label.comparator = content;
    return '';
  }
  const year = YEAR.exec(content);
  const relative = RELATIVE.exec(content)?.[0];
  if (year) label.bracketYear = westernYear(year[1], year[2], year[3]);
  else if (relative !== undefined && !/比|差|増減/.test(content)) label.bracketYear = relativeYear(relative);
  return FORMULA.test(content) ? '' : content;
}

function relativeYear(words: string): RelativeYear {
  if (/前々|一昨/.test(words)) return 'older';
  if (/^[前昨]/.test(words)) return 'prior';
  return /^[次翌来]/.test(words) ? 'next' : 'current';
}

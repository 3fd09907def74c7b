import type { Decimal } from 'decimal.js';
import {
  isNumber,
  isTrouble,
  numberFromText,
  type Scalar,
  settled,
  type Trouble,
  UNKNOWN,
} from './scalar.ts';

/** Whether a cell meets the criterion of COUNTIF or SUMIF. */
export type Criterion = (value: Scalar) => boolean;

/** Excel would take such a text for a date or a time, and compare its number. */
const LIKE_DATE = /^\d+\s*[/:年月-]\s*\d|^[RHSMT明大昭平令][^\d]*(?:\d+|元)[.年]\s*\d/i;

/** What ">=60", "協会", "東*" or 60 asks for. */
export function criterionOf(criterion: Scalar): Criterion | Trouble {
  if (isTrouble(criterion)) return criterion;
  if (criterion === null) return equalTo('0');
  if (typeof criterion === 'boolean') return value => value === criterion;
  if (isNumber(criterion)) return equalTo(criterion.toString());
  const [, operator = '', wanted = ''] = /^(<>|<=|>=|=|<|>)?([\s\S]*)$/.exec(criterion) ?? [];
  if (LIKE_DATE.test(wanted.normalize('NFKC'))) return UNKNOWN;
  if (operator === '' || operator === '=') return wanted === '' ? blank(operator) : equalTo(wanted);
  if (operator === '<>') {
    const isEqual = wanted === '' ? blank('=') : equalTo(wanted);
    return value => !isEqual(value);
  }
  const limit = numberFromText(wanted);
  return limit ? beyond(operator, limit) : UNKNOWN;
}

function blank(operator: string): Criterion {
  return value => value === null || (operator === '' && value === '');
}

function equalTo(wanted: string): Criterion {
  const number = numberFromText(wanted);
  if (number) {
    const limit = settled(number);
    return value => {
      const found = typeof value === 'string' ? numberFromText(value) : value;
      return isNumber(found) && settled(found).eq(limit);
    };
  }
  if (/^(true|false)$/i.test(wanted)) return value => value === /^true$/i.test(wanted);
  const pattern = wildcards(wanted.toLowerCase());
  return value => typeof value === 'string' && fits([...value.toLowerCase()], pattern);
}

function beyond(operator: string, number: Decimal): Criterion {
  const limit = settled(number);
  return value => {
    if (!isNumber(value)) return false;
    const order = settled(value).cmp(limit);
    if (order === 0) return operator.endsWith('=');
    return operator.startsWith('<') ? order < 0 : order > 0;
  };
}

/** A letter, or `null` for one of any kind, or '' for any number of them. */
type Wildcards = readonly (string | null)[];

/** `~` takes the meaning off the wildcard behind it. */
function wildcards(pattern: string): Wildcards {
  const letters = pattern.match(/~[*?~]|[\s\S]/gu) ?? [];
  return letters.map(letter => (letter === '*' ? '' : letter === '?' ? null : ([...letter].at(-1) ?? null)));
}

/** By hand, because a regular expression of many stars takes for ever. */
function fits(text: readonly string[], pattern: Wildcards): boolean {
  let at = 0;
  let place = 0;
  let star = -1;
  let starAt = 0;
  while (at < text.length) {
    const wanted = pattern[place];
    if (wanted === '') {
      star = place++;
      starAt = at;
    } else if (place < pattern.length && (wanted === null || wanted === text[at])) {
      at++;
      place++;
    } else if (star >= 0) {
      place = star + 1;
      at = ++starAt;
    } else {
      return false;
    }
  }
  return pattern.slice(place).every(rest => rest === '');
}

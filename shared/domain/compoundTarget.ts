import type { DecimalText } from './decimalText.ts';
import { foldWidth } from './foldWidth.ts';
import type { ParsedTarget } from './targetRule.ts';
import { parseTarget } from './targetText.ts';

/** A target made of several rules, as far as it can be judged. */
export type CompoundTarget = ExceptionTarget | BestOfTarget;

/** 「15％以下。ただし年間6件以下の場合は1件以下」, 「80％以上。ただし80％以上の支部は前年度以上」. */
export interface ExceptionTarget {
  kind: 'exception';
  base: ParsedTarget;
  /** The rule that takes the base's place while the condition holds. */
  exception: ParsedTarget;
  condition: {
    /** The count behind the rate (年間6件以下の場合), or last year's result (80％以上の支部). */
    subject: 'denominator' | 'prior';
    comparison: '>=' | '<=' | '>' | '<';
    value: DecimalText;
    unit: string | null;
  };
}

/** 「前年度と過去3年度平均のいずれか高い値以上」, 「過去3年度平均以上」: the number of past years of each candidate; 1 is last year alone. */
export interface BestOfTarget {
  kind: 'bestOf';
  pick: 'higher' | 'lower';
  averagesOf: number[];
  comparison: '>=' | '<=';
}

/** Reads the compound targets that can be judged; null for all others, which stay text. */
export function parseCompoundTarget(text: string): CompoundTarget | null {
  const plain = foldWidth(text).replace(/\s+/g, '');
  return parseException(plain) ?? parseBestOf(plain);
}

function parseException(plain: string): ExceptionTarget | null {
  const match =
    /^(.+?)(?:[。、,(]?(?:ただし|但し)[、,]?|\()(.+?)(の場合|の支部)(?:に?は)?[、,]?(.+?)(?:とする)?[。)]*$/.exec(
      plain,
    );
  const [, baseText, conditionText, subject, exceptionText] = match ?? [];
  if (!baseText || !conditionText || !exceptionText) return null;
  const [base, exception] = [parseTarget(baseText), parseTarget(exceptionText)];
  const condition = parseTarget(conditionText.replace(/^(?:年間|年度?|月間)/, ''));
  const { rule } = condition;
  if (!isSimple(base) || !isSimple(exception) || !isCompared(rule)) return null;
  const { comparator: comparison, value } = rule;
  const ofBranch = subject === 'の支部' || condition.unit === '%';
  return {
    kind: 'exception',
    base,
    exception,
    condition: { subject: ofBranch ? 'prior' : 'denominator', comparison, value, unit: condition.unit },
  };
}

function parseBestOf(plain: string): BestOfTarget | null {
  const one = String.raw`(前年度?(?:実績)?|過去(\d)(?:か|ヶ|カ|箇)?年度?間?(?:の)?平均(?:値)?)`;
  const joint = '(?:と|、|及び|または|又は)';
  const pick = 'の?(?:うち|中で)?(?:、)?(?:いずれか)?(高|低)い(?:方|ほう|値|数値)?(?:の値)?(以上|以下)';
  const single = new RegExp(`^${one}の?値?(以上|以下)$`).exec(plain);
  if (single)
    return { kind: 'bestOf', averagesOf: [Number(single[2] ?? 1)], pick: 'higher', ...sideOf(single[3]) };
  const match = new RegExp(`^${one}${joint}${one}${pick}$`).exec(plain);
  if (!match) return null;
  return {
    kind: 'bestOf',
    averagesOf: [Number(match[2] ?? 1), Number(match[4] ?? 1)],
    pick: match[5] === '高' ? 'higher' : 'lower',
    ...sideOf(match[6]),
  };
}

function sideOf(word: string | undefined): Pick<BestOfTarget, 'comparison'> {
  return { comparison: word === '以下' ? '<=' : '>=' };
}

type ComparedRule = Extract<ParsedTarget['rule'], { comparator: '>=' | '<=' | '>' | '<' }>;

function isCompared(rule: ParsedTarget['rule']): rule is ComparedRule {
  return ['>=', '<=', '>', '<'].includes(rule.comparator);
}

function isSimple({ rule }: ParsedTarget): boolean {
  return isCompared(rule) || rule.comparator === 'prior>=' || rule.comparator === 'prior<=';
}

/** Whether judging this target takes the counts behind the rate. */
export function asksForCounts({ rule }: ParsedTarget): boolean {
  if (rule.comparator !== 'compound') return false;
  const compound = parseCompoundTarget(rule.rule);
  return compound?.kind === 'exception' && compound.condition.subject === 'denominator';
}

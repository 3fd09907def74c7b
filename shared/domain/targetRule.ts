import type { DecimalText } from './decimalText.ts';

/** The comparators a target can use; the names are those of the reading (`>=` 以上, `prior>=` 前年度以上 ...). */
export type Comparator =
  | '>='
  | '<='
  | '>'
  | '<'
  | '='
  | 'prior>='
  | 'prior<='
  | 'rank<='
  | 'qualitative'
  | 'compound';

/** A target as data. What cannot be understood is kept as text (`compound`), never guessed. */
export type TargetRule =
  | { comparator: '>=' | '<=' | '>' | '<' | '='; value: DecimalText }
  /** 前年度以上 / 以下; `value` is last year's figure where the target prints it. */
  | { comparator: 'prior>=' | 'prior<='; value: DecimalText | null }
  /** n位以内, `of` branches in all where printed. */
  | { comparator: 'rank<='; value: DecimalText; of: DecimalText | null }
  | { comparator: 'qualitative' }
  | { comparator: 'compound'; rule: string };

/** A target's rule with its unit ("%" for both "%" and "％"). */
export interface ParsedTarget {
  rule: TargetRule;
  unit: string | null;
}

import type { GridColumn } from './gridTypes.ts';

/** What a cell offers, and the keys that stand for each of it, in the same order. */
export interface OfferedChoices {
  choices: readonly string[];
  choiceKeys?: readonly (readonly string[])[];
}

const NONE: readonly string[] = [];

export function choicesOf<Row>(column: GridColumn<Row>, row: Row): OfferedChoices {
  const { choices } = column;
  const offered = typeof choices === 'function' ? choices(row) : (choices ?? NONE);
  return { choices: offered, ...(column.choiceKeys && { choiceKeys: column.choiceKeys(row) }) };
}

/** Which choice a typed text stands for: one that reads so, else the one with this key; null for none. */
export function choiceMeant(typed: string, { choices, choiceKeys = [] }: OfferedChoices): number | null {
  const itself = choices.indexOf(typed);
  if (itself >= 0) return itself;
  // an IME types full-width digits and letters
  const key = typed.normalize('NFKC').trim().toLowerCase();
  const byKey = choiceKeys.findIndex(keys => keys.includes(key));
  return byKey < 0 ? null : byKey;
}

/** The text that is meant by what was typed: a choice for its key, anything else as it is. */
export function meantText(typed: string, offered: OfferedChoices): string {
  const index = choiceMeant(typed, offered);
  return (index === null ? undefined : offered.choices[index]) ?? typed;
}

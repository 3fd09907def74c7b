import { useMemo, useState } from 'react';
import { readNumber } from '../compareTexts.ts';
import type { ColumnFilter, FilterKind, FoldText } from './columnFilter.ts';
import { type ColumnValue, matchingValues } from './columnValues.ts';
import { filterTexts } from './filterTexts.ts';

/** A filter that is being put together. */
export interface FilterDraft {
  kind: FilterKind;
  setKind(kind: FilterKind): void;
  /** What the values are searched by, or what the cells are compared with. */
  text: string;
  setText(text: string): void;
  /** The values that are found. */
  shown: readonly ColumnValue[];
  isChosen(value: string): boolean;
  choose(values: readonly string[], isChosen: boolean): void;
  /** The filter, null where it lets everything through, or what is still missing. */
  result(): { filter: ColumnFilter | null } | { trouble: string };
}

export function useFilterDraft(
  before: ColumnFilter | undefined,
  values: readonly ColumnValue[],
  fold: FoldText,
): FilterDraft {
  const [kind, setKind] = useState<FilterKind>(before?.kind ?? 'values');
  const [text, setText] = useState(before && 'operand' in before ? before.operand : '');
  const [left, setLeft] = useState<ReadonlySet<string>>(() => leftOut(before, values));
  const shown = useMemo(
    () => (kind === 'values' ? matchingValues(values, text, fold) : []),
    [kind, values, text, fold],
  );
  return {
    kind,
    setKind,
    text,
    setText,
    shown,
    isChosen: value => !left.has(value),
    choose(chosen, isChosen) {
      const next = new Set(left);
      for (const value of chosen) {
        if (isChosen) next.delete(value);
        else next.add(value);
      }
      setLeft(next);
    },
    result() {
      if (kind === 'values') {
        const chosen = shown.filter(({ text: value }) => !left.has(value)).map(value => value.text);
        if (chosen.length === 0) return { trouble: filterTexts.nothingChosen };
        return { filter: chosen.length === values.length ? null : { kind, values: chosen } };
      }
      if (kind === 'blank' || kind === 'filled') return { filter: { kind } };
      const operand = text.trim();
      if (operand === '') return { trouble: filterTexts.noOperand };
      if (isComparison(kind) && readNumber(operand) === null) return { trouble: filterTexts.notANumber };
      return { filter: { kind, operand } };
    },
  };
}

/** Every value is chosen at first, or those that were chosen before. */
function leftOut(before: ColumnFilter | undefined, values: readonly ColumnValue[]): ReadonlySet<string> {
  if (before?.kind !== 'values') return new Set();
  const chosen = new Set(before.values);
  return new Set(values.map(({ text }) => text).filter(text => !chosen.has(text)));
}

function isComparison(kind: FilterKind): boolean {
  return kind === 'atLeast' || kind === 'atMost' || kind === 'above' || kind === 'below';
}

import type { FiscalYear } from '../domain/fiscalYear.ts';
import type { RoleChoice } from './fieldTerms.ts';
import type { BandColumn } from './headerBand.ts';
import type { HeaderLabel, RelativeYear } from './headerLabel.ts';

/** What the labels over one column say together (令和6年度 > 実績 > 率). */
export interface ColumnHeading {
  column: number;
  /** The labels as printed, joined: 令和6年度／実績. */
  header: string;
  choices: readonly RoleChoice[];
  refines: HeaderLabel['refines'];
  year: FiscalYear | RelativeYear | null;
  period: HeaderLabel['period'];
  scope: HeaderLabel['scope'];
  unit: string | null;
  comparator: string | null;
  dateWords: string | null;
  bracketYear: FiscalYear | RelativeYear | null;
  /** One year less another: R6-R5. */
  againstPrior: boolean;
  /** Address of the lowest label; columns under one merged label share it. */
  leaf: string;
  /** Address of the label above it, or null. */
  group: string | null;
}

export function columnHeading({ column, labels }: BandColumn): ColumnHeading {
  const named = labels.filter(({ label }) => !isBareNote(label));
  const kept = named.length > 0 ? named : labels;
  const path = kept.map(({ label }) => label);
  const last = <T>(pick: (label: HeaderLabel) => T | null): T | null =>
    path.reduce<T | null>((found, label) => pick(label) ?? found, null);
  return {
    column,
    header: labels.map(({ label }) => label.text.replace(/\s+/g, ' ').trim()).join('／'),
    choices: path.at(-1)?.isPreliminary ? scale(choicesOf(path), 0.8) : choicesOf(path),
    refines: path.length > 1 ? (path.at(-1)?.refines ?? null) : null,
    year: last(label => label.year),
    period: last(label => label.period),
    scope: last(label => label.scope),
    unit: labels.reduce<string | null>((found, { label }) => label.unit ?? found, null),
    comparator: last(label => label.comparator),
    dateWords: last(label => label.dateWords),
    bracketYear: last(label => label.bracketYear),
    againstPrior: path.some(label => label.againstPrior),
    leaf: kept.at(-1)?.slot.address ?? '',
    group: kept.at(-2)?.slot.address ?? null,
  };
}

/** （A） and （％） under a label say nothing of what the column is. */
function isBareNote(label: HeaderLabel): boolean {
  return (
    label.isNote &&
    label.year === null &&
    label.period === null &&
    label.scope === null &&
    label.dateWords === null
  );
}

/** The lowest label that names a field counts; one that only refines (数値, 率) or says nothing leaves it to its group. */
function choicesOf(path: readonly HeaderLabel[]): readonly RoleChoice[] {
  const leaf = path.at(-1);
  if (leaf === undefined) return [];
  const above = path.slice(0, -1);
  const group = above.findLast(label => label.choices.length > 0);
  if (leaf.choices.length === 0 || (leaf.refines !== null && group)) {
    if (!group) return bareChoices(leaf);
    const known = leaf.isNote || leaf.refines !== null || leaf.scope !== null;
    return scale(group.choices, known ? 0.95 : 0.75);
  }
  // 参考 > 目標 | 実績 must not compete with the list's own.
  const aside = above.some(label => label.scope === 'other' || label.choices[0]?.role === 'ignore');
  return aside ? scale(leaf.choices, 0.5) : leaf.choices;
}

/** A year alone over figures (指標 | 目標 | 令和5年度 | 令和6年度) means the results of that year. */
function bareChoices(leaf: HeaderLabel): readonly RoleChoice[] {
  if (leaf.refines === 'count') return [{ role: 'numerator', weight: 0.5 }];
  if (leaf.refines === 'value') return [{ role: 'actual', weight: 0.3 }];
  if (leaf.period === 'whole' && leaf.words === '') return [{ role: 'actual', weight: 0.45 }];
  return leaf.year !== null && leaf.words === '' ? [{ role: 'actual', weight: 0.45 }] : [];
}

function scale(choices: readonly RoleChoice[], by: number): RoleChoice[] {
  return choices.map(({ role, weight }) => ({ role, weight: weight * by }));
}

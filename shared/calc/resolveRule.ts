import type { Figure } from '../domain/figureText.ts';
import type { Indicator } from '../domain/records.ts';
import type { ParsedTarget } from '../domain/targetRule.ts';
import type { ResolvedTarget } from './resolvedTarget.ts';

/** One plain rule, ready to be compared with; null where it has no figure or last year's is unknown. */
export function resolveRule(
  { rule, unit }: ParsedTarget,
  indicator: Indicator,
  prior: Figure | null,
): ResolvedTarget | null {
  const subject = 'result';
  switch (rule.comparator) {
    case '>=':
    case '<=':
    case '>':
    case '<':
      return { value: rule.value, unit, comparison: rule.comparator, subject, basis: 'printed' };
    case '=': {
      const comparison = indicator.direction === 'higher' ? '>=' : '<=';
      return { value: rule.value, unit, comparison, subject, basis: 'direction' };
    }
    case 'rank<=':
      return { value: rule.value, unit: unit ?? '位', comparison: '<=', subject, basis: 'rank' };
    case 'prior>=':
    case 'prior<=': {
      const comparison = rule.comparator === 'prior>=' ? '>=' : '<=';
      // The printed figure wins: it is what the council was told.
      if (rule.value !== null) return { value: rule.value, unit, comparison, subject, basis: 'prior' };
      return prior && { value: prior.value, unit: prior.unit, comparison, subject, basis: 'prior' };
    }
    case 'qualitative':
    case 'compound':
      return null;
  }
}

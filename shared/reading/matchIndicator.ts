import { groupBy } from '../domain/groupBy.ts';
import type { Indicator } from '../domain/records.ts';
import type { ReadIndicator } from './reading.ts';

/**
 * Finds the indicator a read one is about, so that the same list next quarter brings new figures and no
 * duplicates. Names are compared without spaces and widths; where several share a name, the heading decides.
 * Each stored indicator is given away once.
 */
export function createIndicatorMatcher(
  stored: Iterable<Indicator>,
): (read: ReadIndicator) => Indicator | null {
  const free = new Set(stored);
  const byName = groupBy(free, ({ name }) => fold(name));
  return read => {
    const sameName = (byName.get(fold(read.name)) ?? []).filter(indicator => free.has(indicator));
    const sameHeading = sameName.filter(i => fold(i.initiative ?? '') === fold(read.initiative ?? ''));
    const found = sameHeading[0] ?? (sameName.length === 1 ? sameName[0] : undefined) ?? null;
    if (found) free.delete(found);
    return found;
  };
}

function fold(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
}

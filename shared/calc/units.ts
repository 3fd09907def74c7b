/** Counters the branches use for the same quantity (1,010事業所 in one place, 1,010社 in another). */
const COUNTERS = /^(件|件数|社|事業所|名|人|者|回|冊|機関|位|円|千円|百万円)$/;
const MONEY = /^(円|千円|百万円)$/;

/**
 * Whether two figures may be compared. A missing unit goes with any; a rate never goes with a count, nor
 * yen with thousands of yen; other counters are taken for the same quantity under two names.
 */
export function unitsAgree(a: string | null, b: string | null): boolean {
  if (a === null || b === null || a === b) return true;
  if (isRate(a) || isRate(b)) return isRate(a) && isRate(b);
  if (MONEY.test(a) || MONEY.test(b)) return false;
  return COUNTERS.test(a) || COUNTERS.test(b);
}

function isRate(unit: string): boolean {
  return unit === '%' || unit === 'pt';
}

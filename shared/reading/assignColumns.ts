import type { FiscalYear } from '../domain/fiscalYear.ts';
import { type Claim, columnClaims } from './columnClaims.ts';
import { share } from './columnContent.ts';
import type { AssignedColumn, ListColumn, ListRole } from './listColumn.ts';
import { findSuffixes, joinNames, nameUnlabelled, orderNameAfterInitiative } from './looseColumns.ts';
import type { ColumnRole } from './reading.ts';

/**
 * Gives every column of a list its role, the strongest claim first, one column a role. Null where two columns
 * claim a target or result equally well under different names: that is a table of figures, not a list.
 *
 * @param forced roles given by a person
 * @param given whether a person said that this is a list
 */
export function assignColumns(
  columns: readonly ListColumn[],
  year: FiscalYear | null,
  forced: ReadonlyMap<number, ColumnRole>,
  given: boolean,
): AssignedColumn[] | null {
  const roles = new Map<number, ListRole>(forced);
  const taken = new Set<ListRole>(forced.values());
  const winners: Claim[] = [];
  const claims = columnClaims(columns, year).filter(({ column }) => !forced.has(column.column));
  for (const claim of claims) {
    if (roles.has(claim.column.column) || (claim.role !== 'ignore' && taken.has(claim.role))) continue;
    roles.set(claim.column.column, claim.role);
    taken.add(claim.role);
    winners.push(claim);
  }
  for (const winner of winners) {
    const rivals = claims.filter(
      claim => isRival(claim, winner) && roles.get(claim.column.column) !== winner.role,
    );
    const open = rivals.filter(({ column }) => (roles.get(column.column) ?? 'ignore') === 'ignore');
    // Quarters beside each other without a total: the latest one with a figure is the result.
    const inParts = winner.role === 'actual' && winner.column.heading?.period === 'part';
    if (open.length > 0 && inParts) setParts(claims, roles);
    else if (open.length > 0 && forced.size === 0 && !given) return null;
  }
  setChange(columns, roles);
  nameUnlabelled(columns, roles);
  orderNameAfterInitiative(columns, roles, claims);
  joinNames(columns, roles);
  const suffixes = findSuffixes(columns, roles);
  return columns.map(column => ({
    ...column,
    role: suffixes.has(column.column) ? 'suffix' : (roles.get(column.column) ?? 'ignore'),
    of: suffixes.get(column.column) ?? null,
  }));
}

/** 前年度比 with signed figures (＋1.9％) is a change; without signs it is a rate, which is not read. */
function setChange(columns: readonly ListColumn[], roles: Map<number, ListRole>): void {
  if ([...roles.values()].includes('difference')) return;
  const change = columns.find(({ column, heading, content }) => {
    const words = heading?.header ?? '';
    if (roles.get(column) !== 'ignore' || !/前年|昨年|前期/.test(words)) return false;
    if (/(?:前年|昨年|前期)(?:度|同期)?(?:との|からの)?(?:差|増減)/.test(words)) return true;
    const isSigned = content.signed * 2 > content.filled - content.counts.dash;
    return /(?:前年|昨年|前期)(?:度|同期)?との?比/.test(words.replace(/比較?/, 'との比')) && isSigned;
  });
  if (!change) return;
  roles.set(change.column, 'difference');
  if (change.heading) change.heading.againstPrior = true;
}

function setParts(claims: readonly Claim[], roles: Map<number, ListRole>): void {
  for (const { column, role } of claims) {
    const { heading } = column;
    if (role === 'actual' && heading?.period === 'part') roles.set(column.column, 'part');
  }
}

/** A claim nearly as strong as the winner's, from a column of figures that goes by another name. */
function isRival(claim: Claim, winner: Claim): boolean {
  const judged = winner.role === 'target' || winner.role === 'actual';
  if (!judged || claim.role !== winner.role || claim.column === winner.column) return false;
  const [own, other] = [claim.column.heading, winner.column.heading];
  if (!own || !other || own.leaf === other.leaf || own.scope !== other.scope) return false;
  if (own.period === 'part' && other.period === 'whole') return false;
  // Results of several days beside each other (R6.12末 | R7.3末): the last one stands.
  if (own.dateWords !== null && other.dateWords !== null) return false;
  const { content } = claim.column;
  const isFigures = share(content, 'figure', 'integer') >= 0.5 || content.filled === 0;
  return isFigures && claim.score >= 0.9 * winner.score;
}

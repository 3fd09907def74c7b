import type { FiscalYear } from '../domain/fiscalYear.ts';
import { type ColumnContent, contentFit, share } from './columnContent.ts';
import type { ColumnHeading } from './columnHeading.ts';
import type { FieldRole } from './fieldTerms.ts';
import type { ColumnRole } from './reading.ts';

/** What a column is read as. `suffix` holds the unit or 以上 that belongs to the figure column at `of`. */
export type ListRole = FieldRole | 'priorTarget' | 'priorActual' | 'suffix';

export interface ListColumn {
  column: number;
  heading: ColumnHeading | null;
  content: ColumnContent;
  hidden: boolean;
}

export interface AssignedColumn extends ListColumn {
  role: ListRole;
  of: number | null;
}

interface Claim {
  column: ListColumn;
  role: ListRole;
  score: number;
}

const ENOUGH = 0.15;

/**
 * Gives every column of a list its role: what the header says times how well the content fits, the strongest
 * claim first, one column a role. Null where two columns claim a target or result equally well under different
 * names: that is a table of figures, not a list of indicators.
 */
export function assignColumns(
  columns: readonly ListColumn[],
  year: FiscalYear | null,
  forced: ReadonlyMap<number, ColumnRole>,
): AssignedColumn[] | null {
  const roles = new Map<number, ListRole>(forced);
  const taken = new Set<ListRole>([...forced.values()].filter(role => role !== 'ignore'));
  const claims = columns
    .filter(({ column }) => !forced.has(column))
    .flatMap(column => claimsOf(column, columns, year))
    .filter(claim => claim.score >= ENOUGH)
    .sort((a, b) => b.score - a.score || b.column.column - a.column.column);
  const winners = new Map<ListRole, Claim>();
  for (const claim of claims) {
    if (roles.has(claim.column.column) || (claim.role !== 'ignore' && taken.has(claim.role))) continue;
    roles.set(claim.column.column, claim.role);
    taken.add(claim.role);
    winners.set(claim.role, claim);
  }
  if (forced.size === 0 && claims.some(claim => rivals(claim, winners.get(claim.role), roles))) return null;
  nameUnlabelled(columns, roles);
  orderNameAfterInitiative(columns, roles);
  joinNames(columns, roles);
  const suffixes = attachSuffixes(columns, roles);
  return columns.map(column => ({
    ...column,
    role: suffixes.has(column.column) ? 'suffix' : (roles.get(column.column) ?? 'ignore'),
    of: suffixes.get(column.column) ?? null,
  }));
}

function claimsOf(column: ListColumn, all: readonly ListColumn[], year: FiscalYear | null): Claim[] {
  const claim = (role: ListRole, weight: number, fit: FieldRole): Claim => ({
    column,
    role,
    // What the office hides is rather a leftover than the list's own column.
    score: weight * contentFit(column.content, fit) * (column.hidden ? 0.8 : 1) + 1e-6 * column.column,
  });
  const { heading, content } = column;
  const sharesLeaf = all.some(other => other !== column && other.heading?.leaf === heading?.leaf && heading);
  const claims = (heading?.choices ?? [])
    // Of two columns under one 指標 the left one is part of the name, not an initiative.
    .filter(({ role, weight }) => !(sharesLeaf && role === 'initiative' && weight < 0.5))
    .map(({ role, weight }) => {
      const dated = heading ? inItsYear(role, heading, all, year) : role;
      const inPart = heading?.period === 'part' && (role === 'target' || role === 'actual') ? 0.6 : 1;
      const others = heading?.scope === 'other' && role !== 'ignore' ? 0.2 : 1;
      return claim(dated, weight * inPart * others, dated === 'ignore' ? 'ignore' : role);
    });
  if (
    (heading === null || sharesLeaf) &&
    content.ascending &&
    share(content, 'integer', 'enumerator') >= 0.8
  ) {
    claims.push(claim('no', sharesLeaf ? 0.9 : 0.5, 'no'));
  }
  if (heading === null && share(content, 'mark') >= 0.7) claims.push(claim('mark', 0.4, 'mark'));
  if (heading === null && isLeftOfName(column, all)) claims.push(claim('initiative', 0.4, 'initiative'));
  return claims;
}

/** Last year's target and result have roles of their own; other years' figures are not read. */
function inItsYear(
  role: FieldRole,
  heading: ColumnHeading,
  all: readonly ListColumn[],
  listYear: FiscalYear | null,
): ListRole {
  if (role === 'ignore' || role === 'no' || role === 'name' || role === 'initiative' || role === 'kpi')
    return role;
  const dated = heading.year ?? yearFromBracket(heading, all);
  const away =
    dated === null || dated === 'current'
      ? 0
      : dated === 'prior'
        ? -1
        : typeof dated === 'number' && listYear !== null
          ? dated - listYear
          : typeof dated === 'number'
            ? 0
            : 9;
  if (role === 'actual' || role === 'target') {
    const rate =
      heading.group !== null &&
      all.some(o => o.heading?.group === heading.group && o.heading?.refines === 'rate');
    if (heading.refines === 'count' && rate) return away === 0 && role === 'actual' ? 'numerator' : 'ignore';
  }
  if (away === 0) return role;
  if (away !== -1) return 'ignore';
  return role === 'target' ? 'priorTarget' : role === 'actual' ? 'priorActual' : 'ignore';
}

/** 実績（前年度） beside 実績 is last year's column; 実績（前年度） alone has last year in brackets in its cells. */
function yearFromBracket(heading: ColumnHeading, all: readonly ListColumn[]): ColumnHeading['year'] {
  if (heading.bracketYear === null) return null;
  const [own] = heading.choices;
  const beside = all.some(
    ({ heading: other }) =>
      other &&
      other !== heading &&
      other.leaf !== heading.leaf &&
      other.bracketYear === null &&
      other.choices[0]?.role === own?.role,
  );
  return beside ? heading.bracketYear : null;
}

/** A losing claim nearly as strong as the winner's, from a column that goes by another name. */
function rivals(claim: Claim, winner: Claim | undefined, roles: ReadonlyMap<number, ListRole>): boolean {
  if (!winner || winner.column === claim.column || (claim.role !== 'target' && claim.role !== 'actual'))
    return false;
  if (roles.has(claim.column.column) && roles.get(claim.column.column) !== 'ignore') return false;
  const [a, b] = [winner.column.heading, claim.column.heading];
  if (!a || !b || a.leaf === b.leaf || a.scope !== b.scope) return false;
  const figures =
    share(claim.column.content, 'figure', 'integer') >= 0.5 || claim.column.content.filled === 0;
  // Quarters beside each other without a total say nothing of the year: no result, but still a list.
  if (a.period === 'part' && b.period === 'part' && claim.role === 'actual') {
    for (const column of [winner.column, claim.column])
      (roles as Map<number, ListRole>).set(column.column, 'ignore');
    return false;
  }
  return figures && claim.score >= 0.9 * winner.score;
}

function isLeftOfName(column: ListColumn, all: readonly ListColumn[]): boolean {
  const name = all.find(other => other.heading?.choices.some(c => c.role === 'name' && c.weight >= 0.7));
  return name !== undefined && column.column < name.column;
}

/** Without a header for it, the name is the words nearest to the left of the figures. */
function nameUnlabelled(columns: readonly ListColumn[], roles: Map<number, ListRole>): void {
  if ([...roles.values()].includes('name')) return;
  const figures = columns.filter(c => ['target', 'actual'].includes(roles.get(c.column) ?? ''));
  const firstFigure = Math.min(...figures.map(c => c.column));
  const candidates = columns.filter(({ column, heading, content }) => {
    const free = !roles.has(column) || roles.get(column) === 'initiative';
    const labelled = heading?.choices.some(c => c.role === 'ignore' && c.weight >= 0.5);
    return free && !labelled && column < firstFigure && share(content, 'text', 'sentence') >= 0.6;
  });
  const name = candidates.at(-1);
  if (name) roles.set(name.column, 'name');
}

/** 項目 over two columns: the general one stands left of the particular one. */
function orderNameAfterInitiative(columns: readonly ListColumn[], roles: Map<number, ListRole>): void {
  const of = (role: ListRole) => columns.find(c => roles.get(c.column) === role);
  const [name, initiative] = [of('name'), of('initiative')];
  if (!name?.heading || name.heading.leaf !== initiative?.heading?.leaf || name.column > initiative.column)
    return;
  roles.set(name.column, 'initiative');
  roles.set(initiative.column, 'name');
}

/** Further columns of words under the name's own header are parts of the name. */
function joinNames(columns: readonly ListColumn[], roles: Map<number, ListRole>): void {
  const name = columns.find(c => roles.get(c.column) === 'name');
  for (const { column, heading, content } of columns) {
    if (roles.has(column) || !heading || heading.leaf !== name?.heading?.leaf) continue;
    if (contentFit(content, 'name') >= 0.5) roles.set(column, 'name');
  }
}

/** Units and 以上 in a column beside a figure, under its header or under none. */
function attachSuffixes(
  columns: readonly ListColumn[],
  roles: ReadonlyMap<number, ListRole>,
): Map<number, number> {
  const attached = new Map<number, number>();
  for (const { column, heading, content } of columns) {
    const role = roles.get(column);
    const inGroup = role === 'unit' && heading !== null && heading.group !== null;
    if (role !== undefined && role !== 'ignore' && !inGroup) continue;
    if (share(content, 'unit', 'comparator') < 0.7) continue;
    const figure = columns.findLast(other => {
      const figures = ['target', 'actual', 'priorTarget', 'priorActual'].includes(
        roles.get(other.column) ?? '',
      );
      const together =
        heading === null ||
        other.heading?.leaf === heading.leaf ||
        (heading.group !== null && other.heading?.group === heading.group);
      return other.column < column && figures && together;
    });
    if (figure) attached.set(column, figure.column);
  }
  return attached;
}

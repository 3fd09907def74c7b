import type { Claim } from './columnClaims.ts';
import { contentFit, share } from './columnContent.ts';
import { foldText } from './foldText.ts';
import type { ListColumn, ListRole } from './listColumn.ts';

/** What tables of figures have down their side; an indicator is none of these. */
const DIMENSION =
  /^(?:支部名?|都道府県名?|市区?町村名?|地区|圏域|事業所名?|団体名?|(?:健診|医療)?機関名?|会場名?|年度?|月|年月|期間?|四半期|時期|氏名|担当者?|年齢(?:区分|階級)?|性別|業態|業種|所属|日程)$/;

/** Without a header for it, the name is the words nearest to the left of the figures. */
export function nameUnlabelled(columns: readonly ListColumn[], roles: Map<number, ListRole>): void {
  if ([...roles.values()].includes('name')) return;
  const figures = columns.filter(c => ['target', 'actual'].includes(roles.get(c.column) ?? ''));
  const firstFigure = Math.min(...figures.map(c => c.column));
  const name = columns.findLast(({ column, heading, content }) => {
    const free = !roles.has(column) || roles.get(column) === 'initiative';
    const isOther =
      heading !== null &&
      (heading.choices.some(c => c.role === 'ignore' && c.weight >= 0.5) ||
        DIMENSION.test(foldText(heading.header)));
    return free && !isOther && column < firstFigure && share(content, 'text', 'sentence') >= 0.6;
  });
  if (name) roles.set(name.column, 'name');
}

/**
 * The general stands left of the particular: 区分 | 項目 and a 項目 over two columns are initiative and name, unless
 * their headers clearly say otherwise.
 */
export function orderNameAfterInitiative(
  columns: readonly ListColumn[],
  roles: Map<number, ListRole>,
  claims: readonly Claim[],
): void {
  const of = (role: ListRole) => columns.find(c => roles.get(c.column) === role);
  const [name, initiative] = [of('name'), of('initiative')];
  if (!name || !initiative || name.column > initiative.column) return;
  const strength = (column: ListColumn, role: ListRole) =>
    claims.find(claim => claim.column === column && claim.role === role)?.score ?? 0;
  const now = strength(name, 'name') + strength(initiative, 'initiative');
  const [general, particular] = [strength(name, 'initiative'), strength(initiative, 'name')];
  // What a person said has no claims and stays.
  if (general === 0 || particular === 0 || general + particular < 0.9 * now) return;
  roles.set(name.column, 'initiative');
  roles.set(initiative.column, 'name');
}

/** Further columns of words under the name's own header are parts of the name. */
export function joinNames(columns: readonly ListColumn[], roles: Map<number, ListRole>): void {
  const name = columns.find(c => roles.get(c.column) === 'name');
  for (const { column, heading, content } of columns) {
    if (roles.has(column) || !heading || heading.leaf !== name?.heading?.leaf) continue;
    if (contentFit(content, 'name') >= 0.5) roles.set(column, 'name');
  }
}

/** Columns of units or 以上 beside a figure, under its header or under none, with the figure's column. */
export function findSuffixes(
  columns: readonly ListColumn[],
  roles: ReadonlyMap<number, ListRole>,
): Map<number, number> {
  const attached = new Map<number, number>();
  for (const { column, heading, content } of columns) {
    const role = roles.get(column);
    const inGroup = role === 'unit' && heading?.group !== null && heading !== null;
    if ((role !== undefined && role !== 'ignore' && !inGroup) || share(content, 'unit', 'comparator') < 0.7)
      continue;
    const figure = columns.findLast(other => {
      const isFigure = ['target', 'actual', 'priorTarget', 'priorActual'].includes(
        roles.get(other.column) ?? '',
      );
      // 条件: a column of 以上 and 以下 right behind a target needs no common header.
      const compares = share(content, 'comparator') >= 0.7 && other.column === column - 1;
      return isFigure && other.column < column && (compares || belongTogether(heading, other.heading));
    });
    if (figure) attached.set(column, figure.column);
  }
  return attached;
}

function belongTogether(suffix: ListColumn['heading'], figure: ListColumn['heading']): boolean {
  if (suffix === null) return true;
  return figure?.leaf === suffix.leaf || (suffix.group !== null && figure?.group === suffix.group);
}

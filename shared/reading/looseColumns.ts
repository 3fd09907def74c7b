import { contentFit, share } from './columnContent.ts';
import type { ListColumn, ListRole } from './listColumn.ts';

/** Without a header for it, the name is the words nearest to the left of the figures. */
export function nameUnlabelled(columns: readonly ListColumn[], roles: Map<number, ListRole>): void {
  if ([...roles.values()].includes('name')) return;
  const figures = columns.filter(c => ['target', 'actual'].includes(roles.get(c.column) ?? ''));
  const firstFigure = Math.min(...figures.map(c => c.column));
  const name = columns.findLast(({ column, heading, content }) => {
    const free = !roles.has(column) || roles.get(column) === 'initiative';
    const isOther = heading?.choices.some(c => c.role === 'ignore' && c.weight >= 0.5) ?? false;
    return free && !isOther && column < firstFigure && share(content, 'text', 'sentence') >= 0.6;
  });
  if (name) roles.set(name.column, 'name');
}

/** 項目 over two columns: the general one stands left of the particular one. */
export function orderNameAfterInitiative(columns: readonly ListColumn[], roles: Map<number, ListRole>): void {
  const of = (role: ListRole) => columns.find(c => roles.get(c.column) === role);
  const [name, initiative] = [of('name'), of('initiative')];
  if (!name?.heading || name.heading.leaf !== initiative?.heading?.leaf || name.column > initiative.column)
    return;
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
      return isFigure && other.column < column && belongTogether(heading, other.heading);
    });
    if (figure) attached.set(column, figure.column);
  }
  return attached;
}

function belongTogether(suffix: ListColumn['heading'], figure: ListColumn['heading']): boolean {
  if (suffix === null) return true;
  return figure?.leaf === suffix.leaf || (suffix.group !== null && figure?.group === suffix.group);
}

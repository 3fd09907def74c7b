/** What a person has made of a grid's columns. Columns are named by their ids; those that are gone do no harm. */
export interface ColumnLayout {
  /** Widths in pixels, of those columns that were made wider or narrower. */
  widths: Readonly<Record<string, number>>;
  hidden: readonly string[];
  /** The order they were dragged into; empty while they stand in the owner's. */
  order: readonly string[];
  /** The columns that stay in sight while the others are scrolled; null while those do that the owner says. */
  frozen: readonly string[] | null;
}

/** Nothing was changed. */
export const ownLayout: ColumnLayout = { widths: {}, hidden: [], order: [], frozen: null };

/** As AG Grid takes them, and as they are kept. */
const NARROWEST = 20;
const WIDEST = 4000;

interface Column {
  id: string;
  width: number;
  flex?: number;
  pinned?: 'left';
}

/** The owner's columns as the person wants them: in their order, of their widths, pinned, and those that are hidden. */
export function laidOut<C extends Column>(
  columns: readonly C[],
  layout: ColumnLayout,
): (C & { hidden: boolean })[] {
  const hidden = hiddenIn(columns, layout);
  return arranged(columns, layout.order).map(column => {
    const { flex, pinned, ...rest } = column;
    const width = layout.widths[column.id];
    const isPinned = layout.frozen ? layout.frozen.includes(column.id) : pinned === 'left';
    return {
      ...rest,
      hidden: hidden.has(column.id),
      ...(isPinned && { pinned: 'left' }),
      ...(width !== undefined && { width }),
      ...(width === undefined && flex !== undefined && { flex }),
    } as C & { hidden: boolean };
  });
}

/** Columns in a kept order. One that the order does not know stands behind the one it stands behind in the owner's. */
export function arranged<C extends { id: string }>(columns: readonly C[], order: readonly string[]): C[] {
  if (order.length === 0) return [...columns];
  const places = new Map(order.map((id, place) => [id, place]));
  const known = columns.filter(({ id }) => places.has(id));
  known.sort((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0));
  columns.forEach((column, index) => {
    if (places.has(column.id)) return;
    const before = columns[index - 1];
    known.splice(before ? known.indexOf(before) + 1 : 0, 0, column);
  });
  return known;
}

/** The hidden ones among these columns. All of them are never hidden: nothing would be left to click on. */
export function hiddenIn(columns: readonly { id: string }[], { hidden }: ColumnLayout): ReadonlySet<string> {
  const found = columns.filter(({ id }) => hidden.includes(id)).map(({ id }) => id);
  return new Set(found.length < columns.length ? found : []);
}

export function withWidths(layout: ColumnLayout, widths: Readonly<Record<string, number>>): ColumnLayout {
  const fitting = Object.entries(widths).map(([id, width]) => [id, fittingWidth(width)]);
  return { ...layout, widths: { ...layout.widths, ...Object.fromEntries(fitting) } };
}

function fittingWidth(width: number): number {
  return Math.round(Math.min(WIDEST, Math.max(NARROWEST, width)));
}

/** Hides columns, or shows them again. */
export function withHidden(layout: ColumnLayout, ids: readonly string[], isHidden: boolean): ColumnLayout {
  const others = layout.hidden.filter(id => !ids.includes(id));
  return { ...layout, hidden: isHidden ? [...others, ...ids] : others };
}

/** The columns are in this order now; the owner's own order is not kept. */
export function withOrder(
  layout: ColumnLayout,
  ids: readonly string[],
  columns: readonly { id: string }[],
): ColumnLayout {
  const isOwn = columns.length === ids.length && columns.every(({ id }, index) => id === ids[index]);
  return { ...layout, order: isOwn ? [] : [...ids] };
}

/** All columns up to this one stay in sight, as they stand now; null lets all of them be scrolled. */
export function withFrozen(
  layout: ColumnLayout,
  columns: readonly { id: string }[],
  upTo: string | null,
): ColumnLayout {
  const ids = arranged(columns, layout.order).map(({ id }) => id);
  return { ...layout, frozen: upTo === null ? [] : ids.slice(0, ids.indexOf(upTo) + 1) };
}

/** Whether there is nothing to keep. */
export function isOwnLayout({ widths, hidden, order, frozen }: ColumnLayout): boolean {
  return Object.keys(widths).length + hidden.length + order.length === 0 && frozen === null;
}

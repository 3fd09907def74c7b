import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import { useInnerHeight } from './useInnerHeight.ts';
import { rowsPerPage, type Scrolled, scrollTopFor, visibleRows } from './visibleRows.ts';
import './virtualList.css';

/** A column; the width in CSS (`7rem`), or a share of what the others leave (`2fr`). */
export interface ListColumn<Row> {
  id: string;
  header: string;
  width: string;
  align?: 'center' | 'right';
  cell(row: Row): ReactNode;
  /** A press of the mouse on the cell, besides choosing its row. */
  onPress?(row: Row): void;
}

export interface VirtualListProps<Row> {
  label: string;
  rows: readonly Row[];
  columns: readonly ListColumn<Row>[];
  /** A row as it is read out. */
  rowLabel(row: Row): string;
  /** Lines of text a row has room for; what does not fit ends in "…". */
  lines: number;
  /** Index of the selected row; -1 for none. */
  selected: number;
  onSelect(index: number): void;
  /** Enter or a double click. */
  onOpen?(row: Row): void;
  /** Keys the list itself has no use for. */
  onKey?(event: KeyboardEvent, row: Row): void;
  /** Takes the keyboard when its first rows are there and nothing else has it. */
  autoFocus?: boolean;
  emptyText: string;
}

// In CSS pixels, as the style sheet has them: the list has to know where a row is without measuring it.
const HEAD_HEIGHT = 32;
const LINE_HEIGHT = 20;
const ROW_SPACE = 10;
/** Below this a list is no use; the page around it scrolls instead. */
const LEAST_HEIGHT = 220;

/**
 * A list in columns, of any length: only the rows in view are drawn. One stop of the Tab key; arrows walk it.
 * A listbox and no table, because one row is chosen and acted on, and is read out as a whole.
 */
export function VirtualList<Row>(props: VirtualListProps<Row>): ReactNode {
  const { label, rows, columns, lines, selected, onSelect, onOpen, emptyText } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const rowHeight = lines * LINE_HEIGHT + ROW_SPACE;
  const [scrollTop, setScrollTop] = useState(0);
  const height = useInnerHeight(scroller);
  const scrolled: Scrolled = { scrollTop, height, headHeight: HEAD_HEIGHT, rowHeight };
  const { first, end } = visibleRows(scrolled, rows.length);

  useEffect(() => {
    const element = scroller.current;
    if (element === null || selected < 0 || height === 0) return;
    const now = { scrollTop: element.scrollTop, height, headHeight: HEAD_HEIGHT, rowHeight };
    element.scrollTop = scrollTopFor(now, selected);
  }, [selected, height, rowHeight]);

  const isThere = rows.length > 0;
  useEffect(() => {
    const isNowhere = document.activeElement === null || document.activeElement === document.body;
    if (props.autoFocus && isThere && isNowhere) list.current?.focus({ preventScroll: true });
  }, [props.autoFocus, isThere]);

  const onKeyDown = (event: KeyboardEvent) => {
    const row = rows[selected];
    if (row === undefined) return;
    const to = isPlain(event) ? target(event.key, selected, rows.length, rowsPerPage(scrolled)) : null;
    if (to !== null) onSelect(to);
    else if (isPlain(event) && event.key === 'Enter') onOpen?.(row);
    else return props.onKey?.(event, row);
    event.preventDefault();
  };
  const onPress = (event: MouseEvent) => {
    const index = rowUnder(event);
    if (index === null) return;
    // The list keeps the focus: a row may be scrolled away and be drawn no more.
    event.preventDefault();
    list.current?.focus({ preventScroll: true });
    onSelect(index);
    const row = rows[index];
    const column = columns.find(({ id: of }) => of === columnUnder(event));
    if (row !== undefined && event.button === 0) column?.onPress?.(row);
  };
  const onDoubleClick = (event: MouseEvent) => {
    const row = rows[rowUnder(event) ?? -1];
    if (row !== undefined) onOpen?.(row);
  };

  if (rows.length === 0) return <p className="virtual-empty soft">{emptyText}</p>;
  // As high as its rows where the page has room for them, else it shrinks and scrolls.
  const whole = HEAD_HEIGHT + rows.length * rowHeight + 2;
  const size = {
    height: whole,
    minHeight: Math.min(whole, LEAST_HEIGHT),
    // else the list would slide below its head when it takes the keyboard
    scrollPaddingTop: HEAD_HEIGHT,
  };
  const widths = { gridTemplateColumns: columns.map(({ width }) => width).join(' ') };
  return (
    <div
      className="virtual"
      ref={scroller}
      style={size}
      onScroll={event => setScrollTop(event.currentTarget.scrollTop)}
    >
      <div className="virtual-head" aria-hidden style={{ ...widths, height: HEAD_HEIGHT }}>
        {columns.map(column => (
          <span key={column.id} className={column.align}>
            {column.header}
          </span>
        ))}
      </div>
      <div
        ref={list}
        className="virtual-rows"
        role="listbox"
        tabIndex={0}
        aria-label={label}
        aria-activedescendant={selected < 0 ? undefined : `${id}-${selected}`}
        style={{ height: rows.length * rowHeight }}
        onKeyDown={onKeyDown}
        onMouseDown={onPress}
        onDoubleClick={onDoubleClick}
      >
        {rows.slice(first, end).map((row, offset) => {
          const index = first + offset;
          return (
            <div
              key={index}
              id={`${id}-${index}`}
              data-row={index}
              role="option"
              tabIndex={-1}
              aria-selected={index === selected}
              aria-posinset={index + 1}
              aria-setsize={rows.length}
              style={{ ...widths, height: rowHeight, top: index * rowHeight, lineHeight: `${LINE_HEIGHT}px` }}
            >
              <span className="virtual-spoken">{props.rowLabel(row)}</span>
              {columns.map(column => (
                // the row's name says it all, and better
                <div
                  key={column.id}
                  data-column={column.id}
                  className={column.align}
                  style={{ WebkitLineClamp: lines }}
                  aria-hidden
                >
                  {column.cell(row)}
                </div>
              ))}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function isPlain(event: KeyboardEvent): boolean {
  return !event.ctrlKey && !event.altKey && !event.metaKey && !event.nativeEvent.isComposing;
}

/** The row a key leads to; null where it is no key of the list. */
function target(key: string, from: number, count: number, page: number): number | null {
  const steps: Record<string, number> = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: page,
    PageUp: -page,
    Home: -count,
    End: count,
  };
  const step = steps[key];
  return step === undefined ? null : Math.min(count - 1, Math.max(0, from + step));
}

function columnUnder({ target: under }: MouseEvent): string | undefined {
  return under instanceof Element ? under.closest<HTMLElement>('[data-column]')?.dataset.column : undefined;
}

function rowUnder(event: MouseEvent): number | null {
  const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-row]') : null;
  return row === null ? null : Number(row.dataset.row);
}

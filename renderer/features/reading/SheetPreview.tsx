import { type KeyboardEvent, type PointerEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { ColumnRole, Reading, ReadingCorrections } from '../../../shared/reading/reading.ts';
import type { CellRange, SheetCells } from '../../../shared/reading/workbookCells.ts';
import { outlinedBlocks } from './blockNames.ts';
import { CellMenu, type MenuPage } from './CellMenu.tsx';
import { type CellChoice, chosenAt, chosenRange, moved, type Place } from './cellCursor.ts';
import { columnRolesOf } from './columnRolesOf.ts';
import { type CorrectionEdit, same, setHeader, setRow } from './correctionEdits.ts';
import { cellId, DrawnRows } from './DrawnRows.tsx';
import { ColumnHeads, RowHeads } from './SheetHeads.tsx';
import { SheetMarks } from './SheetMarks.tsx';
import { LINE_HEIGHT, sheetLines } from './sheetLines.ts';
import { drawnPart, HEADS_WIDTH, headsHeight, numbersWithin, placeUnder, scrollFor } from './sheetPart.ts';
import { sheetPlaces } from './sheetPlaces.ts';
import { useScrolledPart } from './useScrolledPart.ts';

export interface SheetPreviewProps {
  sheet: SheetCells;
  reading: Reading;
  corrections: ReadingCorrections;
  choice: CellChoice;
  /** Cells of the entry chosen beside the sheet. */
  marked: readonly CellRange[];
  onChoice: (choice: CellChoice) => void;
  /** The mouse is over this cell; null when it has left. */
  onPoint: (place: Place | null) => void;
  onEdit: (edit: CorrectionEdit) => void;
  onRole: (column: number, role: ColumnRole) => void;
  menu: MenuPage | null;
  onMenu: (menu: MenuPage | null) => void;
}

/**
 * A sheet as it looks, each cell coloured by what it was taken for; of a large one only what is in view is drawn. One
 * stop of the Tab key: arrows lead from cell to cell, with Shift they choose a range, Enter asks how to read it.
 */
export function SheetPreview(props: SheetPreviewProps) {
  const { sheet, reading, corrections, choice, marked, onChoice, onPoint, onEdit, onRole, menu, onMenu } =
    props;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  const seen = useScrolledPart(scroller);
  const [isDragging, setDragging] = useState(false);

  const places = useMemo(() => sheetPlaces(sheet), [sheet]);
  const blocks = useMemo(
    () => outlinedBlocks(reading, corrections, sheet.name),
    [reading, corrections, sheet.name],
  );
  const roles = useMemo(() => columnRolesOf(reading, sheet.name), [reading, sheet.name]);
  const lines = useMemo(
    () => sheetLines(sheet, new Set(roles.keys()), new Set(blocks.map(({ range }) => range.top))),
    [sheet, roles, blocks],
  );
  const part = drawnPart(lines, seen);
  const heads = headsHeight(roles.size > 0);
  const range = chosenRange(choice, places.areaAt);
  const focusArea = places.areaAt(choice.focus.row, choice.focus.column);
  const focus: Place = { row: focusArea.top, column: focusArea.left };

  /** The cell with the keyboard comes into sight, wherever it came from: arrows, an entry, a finding. */
  const { row: focusRow, column: focusColumn } = choice.focus;
  const drawn = useRef({ lines, places, heads });
  useEffect(() => {
    drawn.current = { lines, places, heads };
  });
  const isMeasured = seen.height > 0;
  useEffect(() => {
    const element = scroller.current;
    if (!element || !isMeasured) return;
    const { scrollLeft: left, scrollTop: top, clientWidth: width, clientHeight: height } = element;
    const to = { row: focusRow, column: focusColumn };
    const now = drawn.current;
    element.scrollTo(scrollFor(now.lines, now.places, to, { left, top, width, height }, now.heads));
  }, [isMeasured, focusRow, focusColumn]);

  const focusId = cellId(id, focus.row, focus.column);
  /** The menu opens at the cell, wherever it was asked for. */
  const anchor = useMemo(
    () => ({
      get current() {
        return document.getElementById(focusId) ?? grid.current;
      },
    }),
    [focusId],
  );
  const openMenu = () => onMenu('all');
  const closeMenu = () => {
    grid.current?.focus({ preventScroll: true });
    onMenu(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.metaKey || event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' || event.key === ' ' || event.key === 'ContextMenu') {
      event.preventDefault();
      return openMenu();
    }
    const keys = { extends: event.shiftKey, ctrl: event.ctrlKey };
    const page = Math.max(1, Math.floor((seen.height - heads) / (LINE_HEIGHT * 2)));
    const next = moved(choice, event.key, keys, { ...lines, page, areaAt: places.areaAt });
    if (next === null) return;
    event.preventDefault();
    onChoice(next);
  };
  const under = (event: PointerEvent): Place | null => {
    const box = grid.current?.getBoundingClientRect();
    return box ? placeUnder(lines, event.clientX - box.left, event.clientY - box.top) : null;
  };
  const onPointerDown = (event: PointerEvent) => {
    const place = event.target instanceof Element && event.target.closest('button') ? null : under(event);
    if (place === null) return;
    event.preventDefault();
    grid.current?.focus({ preventScroll: true });
    const isInside =
      event.button !== 0 &&
      range.top <= place.row &&
      place.row <= range.bottom &&
      range.left <= place.column &&
      place.column <= range.right;
    // A press of the other button inside of the chosen range is about the whole of it.
    if (!isInside) onChoice(event.shiftKey ? { ...choice, focus: place } : chosenAt(place));
    setDragging(event.button === 0);
    if (event.button === 0) grid.current?.setPointerCapture(event.pointerId);
  };
  const onPointerMove = (event: PointerEvent) => {
    const place = under(event);
    onPoint(place);
    if (isDragging && place && (place.row !== choice.focus.row || place.column !== choice.focus.column))
      onChoice({ ...choice, focus: place });
  };

  return (
    <div className="sheet" ref={scroller}>
      <div className="sheet-heads" style={{ width: HEADS_WIDTH + (lines.lefts.at(-1) ?? 0), height: heads }}>
        <div className="sheet-corner">行</div>
        <div className="sheet-column-heads">
          <ColumnHeads lines={lines} columns={numbersWithin(part.columns)} roles={roles} onRole={onRole} />
        </div>
      </div>
      <div
        className="sheet-body"
        style={{ width: HEADS_WIDTH + (lines.lefts.at(-1) ?? 0), height: lines.tops.at(-1) }}
      >
        <div className="sheet-row-heads">
          <RowHeads
            sheet={sheet.name}
            lines={lines}
            rows={numbersWithin(part.rows)}
            reading={reading}
            corrections={corrections}
            onRow={(row, include) => onEdit(setRow(sheet.name, row, include))}
            onHeader={row => onEdit(setHeader(sheet.name, row))}
          />
        </div>
        <div
          ref={grid}
          className="sheet-cells"
          role="listbox"
          tabIndex={0}
          aria-label={`シート「${sheet.name}」。矢印で移動、Shift+矢印で範囲、Enterで読み方を直します。`}
          aria-activedescendant={focusId}
          onKeyDown={onKeyDown}
          onPointerDown={onPointerDown}
          onPointerMove={onPointerMove}
          onPointerUp={() => setDragging(false)}
          onPointerCancel={() => setDragging(false)}
          onPointerLeave={() => onPoint(null)}
          onDoubleClick={openMenu}
          onContextMenu={event => {
            event.preventDefault();
            openMenu();
          }}
        >
          <DrawnRows
            id={id}
            sheet={sheet.name}
            lines={lines}
            places={places}
            part={part}
            focus={focus}
            reading={reading}
            corrections={corrections}
          />
        </div>
        <div className="sheet-marks">
          <SheetMarks
            lines={lines}
            blocks={blocks}
            reading={reading}
            marked={marked}
            chosen={range}
            onBlock={({ top, left, bottom, right }) => {
              grid.current?.focus({ preventScroll: true });
              onChoice({ anchor: { row: bottom, column: right }, focus: { row: top, column: left } });
            }}
          />
        </div>
      </div>
      {menu !== null && (
        <CellMenu
          id={`${id}-menu`}
          page={menu}
          anchor={anchor}
          sheet={sheet.name}
          range={range}
          isOneCell={same(range, focusArea)}
          isEmpty={same(range, focusArea) && places.cellAt(focus.row, focus.column) === undefined}
          reading={reading}
          corrections={corrections}
          onEdit={onEdit}
          onRole={onRole}
          onPage={onMenu}
          onClose={closeMenu}
          onLeave={() => onMenu(null)}
        />
      )}
    </div>
  );
}

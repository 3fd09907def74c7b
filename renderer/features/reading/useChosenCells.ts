import { useCallback, useMemo, useState } from 'react';
import type { Reading } from '../../../shared/reading/reading.ts';
import type { CellRange, WorkbookCells } from '../../../shared/reading/workbookCells.ts';
import { type CellChoice, chosenAt } from './cellCursor.ts';
import { type Entry, type EntryKind, readingPlaces, type SheetArea } from './readingPlaces.ts';
import { sheetPlaces } from './sheetPlaces.ts';
import { placeOf, unreadGroups } from './unreadGroups.ts';

/** The lists beside the sheet, and what importing would change. */
export type SideList = EntryKind | 'changes';

/** What is looked at: a sheet, a cell or range of it, and the entry beside it that it belongs to; one leads to the other. */
export function useChosenCells(cells: WorkbookCells, reading: Reading) {
  const [shown, setShown] = useState<string | null>(null);
  const [chosen, setChoice] = useState<CellChoice | null>(null);
  const [entry, setEntry] = useState<Entry | null>(null);
  const [chosenList, setList] = useState<SideList | null>(null);

  const unread = useMemo(() => unreadGroups(reading.unread), [reading]);
  const places = useMemo(() => readingPlaces(reading, unread), [reading, unread]);
  const visible = cells.sheets.filter(one => !one.hidden);
  const firstRead = reading.blocks[0]?.sheet;
  const sheet =
    cells.sheets.find(one => one.name === (shown ?? firstRead)) ?? visible[0] ?? cells.sheets[0] ?? null;
  const onSheet = useMemo(() => (sheet ? sheetPlaces(sheet) : null), [sheet]);
  const choice = chosen ?? startOf(reading, sheet?.name);
  const list = chosenList ?? firstList(reading);

  const chooseSheet = useCallback((name: string) => {
    setShown(name);
    setChoice(null);
  }, []);
  const chooseEntry = useCallback(
    (next: Entry) => {
      setEntry(next);
      setList(next.kind);
      const [area] = places.areasOf(next);
      if (!area) return;
      setShown(area.sheet);
      setChoice(chosenAt({ row: area.range.top, column: area.range.left }));
    },
    [places],
  );
  /** "Sheet!A1" */
  const chooseCell = useCallback((cell: string) => {
    const place = placeOf(cell);
    if (!place) return;
    setShown(place.sheet);
    setChoice(chosenAt(place));
  }, []);
  const chooseCells = useCallback(
    (next: CellChoice) => {
      setChoice(next);
      if (!sheet || !onSheet) return;
      setShown(sheet.name);
      const { top, left } = onSheet.areaAt(next.focus.row, next.focus.column);
      const source = places.sourceOf(sheet.name, top, left);
      const found: Entry | null =
        source ??
        entryOfUnread(unread, { sheet: sheet.name, range: { top, left, bottom: top, right: left } });
      setEntry(found && { kind: found.kind, index: found.index });
      // Whoever looks through the changes goes on doing so.
      if (source) setList(before => (before === 'changes' ? before : source.kind));
    },
    [sheet, onSheet, places, unread],
  );

  const marked: CellRange[] = useMemo(
    () =>
      entry
        ? places
            .areasOf(entry)
            .flatMap(area => (area.sheet === sheet?.name && onSheet ? [wholeArea(area, onSheet)] : []))
        : [],
    [entry, places, sheet, onSheet],
  );
  return {
    sheet,
    onSheet,
    choice,
    entry,
    list,
    unread,
    places,
    marked,
    chooseSheet,
    chooseEntry,
    chooseCell,
    chooseCells,
    setList,
  };
}

/** Where the first thing read on a sheet begins. */
function startOf({ blocks }: Reading, sheet: string | undefined): CellChoice {
  const range = blocks.find(block => block.sheet === sheet)?.range;
  return chosenAt({ row: Math.max(1, range?.top ?? 1), column: range?.left ?? 1 });
}

function wholeArea({ range }: SheetArea, { areaAt }: ReturnType<typeof sheetPlaces>): CellRange {
  const isOne = range.top === range.bottom && range.left === range.right;
  return isOne ? areaAt(range.top, range.left) : range;
}

function entryOfUnread(
  unread: ReturnType<typeof unreadGroups>,
  { sheet, range: { top, left } }: SheetArea,
): Entry | null {
  const index = unread.findIndex(
    group =>
      group.sheet === sheet &&
      group.range.top <= top &&
      top <= group.range.bottom &&
      group.range.left <= left &&
      left <= group.range.right,
  );
  return index < 0 ? null : { kind: 'unread', index };
}

function firstList({ indicators, tables, narratives }: Reading): SideList {
  if (indicators.length >= narratives.length && indicators.length > 0) return 'indicators';
  if (narratives.length > 0) return 'narratives';
  return tables.length > 0 ? 'tables' : 'indicators';
}

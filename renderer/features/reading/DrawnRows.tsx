import { memo } from 'react';
import type { CellRole, Reading, ReadingCorrections } from '../../../shared/reading/reading.ts';
import { addressOf, type CellRange, type SheetCell } from '../../../shared/reading/workbookCells.ts';
import type { Place } from './cellCursor.ts';
import { same } from './correctionEdits.ts';
import { isRowOff } from './correctionMenu.ts';
import { familyOf } from './roleFamilies.ts';
import { cellRoleName } from './roleNames.ts';
import { roleOfCell } from './roleOfCell.ts';
import { boxOf, type SheetLines, spillOf } from './sheetLines.ts';
import type { SheetPlaces } from './sheetPlaces.ts';

/** The rows and columns in view, inclusive. */
export interface DrawnPart {
  rows: readonly [number, number];
  columns: readonly [number, number];
}

/** The cells of a sheet that are in view, each coloured by what it was taken for. */
export function DrawnRows({
  id,
  sheet,
  lines,
  places,
  part,
  focus,
  reading,
  corrections,
}: {
  id: string;
  sheet: string;
  lines: SheetLines;
  places: SheetPlaces;
  part: DrawnPart;
  focus: Place;
  reading: Reading;
  corrections: ReadingCorrections;
}) {
  const areas = drawnAreas(places, part, focus);
  return (
    <>
      <Ruling lines={lines} part={part} />
      {areas
        .map(area => ({ area, cell: places.cellAt(area.top, area.left) }))
        .map(({ area, cell }) => (
          <DrawnCell
            key={`${area.top}/${area.left}`}
            id={cellId(id, area.top, area.left)}
            cell={cell}
            area={area}
            role={roleOfCell(reading, sheet, cell)}
            isFocus={focus.row === area.top && focus.column === area.left}
            isOff={isRowOff(corrections, sheet, area.top)}
            lines={lines}
            filled={places.filled}
          />
        ))}
    </>
  );
}

/** The lines between cells, filled or not. */
function Ruling({ lines: { lefts, tops }, part: { rows, columns } }: { lines: SheetLines; part: DrawnPart }) {
  const between = ([first, last]: readonly [number, number]) =>
    Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return (
    <>
      {between(rows).map(row => (
        <div
          key={row}
          className="sheet-rule across"
          style={{ top: (tops[row] ?? 0) - 1 }}
          aria-hidden="true"
        />
      ))}
      {between(columns).map(column => (
        <div
          key={column}
          className="sheet-rule down"
          style={{ left: (lefts[column] ?? 0) - 1 }}
          aria-hidden="true"
        />
      ))}
    </>
  );
}

export function cellId(id: string, row: number, column: number): string {
  return `${id}-${addressOf(row, column)}`;
}

interface CellProps {
  id: string;
  cell: SheetCell | undefined;
  area: CellRange;
  role: CellRole | undefined;
  isFocus: boolean;
  isOff: boolean;
  lines: SheetLines;
  filled: ReadonlySet<string>;
}

const DrawnCell = memo(function DrawnCell({
  id,
  cell,
  area,
  role,
  isFocus,
  isOff,
  lines,
  filled,
}: CellProps) {
  const address = addressOf(area.top, area.left);
  const isMerged = area.bottom > area.top || area.right > area.left;
  const right = cell && !isMerged ? spillOf(cell, lines.lefts, filled) : area.right;
  const isNumber = cell?.content.kind === 'number' || cell?.content.kind === 'date';
  const family = role && familyOf[role];
  const text = cell?.text ?? '';
  return (
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isFocus}
      aria-label={`${address} ${role ? cellRoleName[role] : '空欄'} ${text}`}
      data-role={role}
      className={`sheet-cell ${isNumber ? 'right' : ''} ${isOff ? 'row-off' : ''} ${family ? `role-${family}` : ''}`}
      style={boxOf(lines, area)}
    >
      <div
        className="sheet-text"
        style={right > area.right ? spillStyle(lines, area.left, right) : undefined}
      >
        {text}
      </div>
    </div>
  );
}, sameCell);

/** Scrolling draws the same cells again; their areas are new objects each time. */
function sameCell(a: CellProps, b: CellProps): boolean {
  const { area, ...rest } = a;
  const keys = Object.keys(rest) as (keyof typeof rest)[];
  return same(area, b.area) && keys.every(key => a[key] === b[key]);
}

/** A text that runs on over empty cells. */
function spillStyle({ lefts }: SheetLines, left: number, right: number) {
  return { width: (lefts[right] ?? 0) - (lefts[left - 1] ?? 0), zIndex: 1 };
}

/** Filled cells and merges in view, and the empty cell the keyboard is on. */
function drawnAreas(places: SheetPlaces, { rows, columns }: DrawnPart, focus: Place): CellRange[] {
  const [top, bottom] = rows;
  const [left, right] = columns;
  const merges = places
    .mergesBetween(top, bottom)
    .filter(merge => merge.left <= right && left <= merge.right);
  const single = places.cellsBetween(top, bottom).flatMap(({ row, column }) => {
    const area = places.areaAt(row, column);
    const isAlone = area.top === area.bottom && area.left === area.right;
    // A text may run in from the left.
    return isAlone && column <= right && column >= left - SPILL ? [area] : [];
  });
  const here = places.areaAt(focus.row, focus.column);
  const all = [...single, ...merges];
  if (!all.some(area => area.top === here.top && area.left === here.left)) all.push(here);
  return all.sort((a, b) => a.top - b.top || a.left - b.left);
}

const SPILL = 12;

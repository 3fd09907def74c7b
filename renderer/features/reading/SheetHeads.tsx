import {
  type ColumnRole,
  columnRoles,
  type Reading,
  type ReadingCorrections,
} from '../../../shared/reading/reading.ts';
import { columnName } from '../../../shared/reading/workbookCells.ts';
import { isInList, isRowOff } from './correctionMenu.ts';
import { columnRoleName } from './roleNames.ts';
import type { SheetLines } from './sheetLines.ts';

/** The letters over the columns, with a choice of roles over those of a list; the keyboard has the same in its menu. */
export function ColumnHeads({
  lines,
  columns,
  roles,
  onRole,
}: {
  lines: SheetLines;
  columns: readonly number[];
  roles: ReadonlyMap<number, ColumnRole>;
  onRole: (column: number, role: ColumnRole) => void;
}) {
  return columns.map(column => {
    const left = lines.lefts[column - 1] ?? 0;
    const width = (lines.lefts[column] ?? 0) - left;
    return (
      <div key={column} className="sheet-column-head" style={{ left, width }}>
        <div>{columnName(column)}</div>
        {roles.size > 0 && (
          <select
            aria-label={`${columnName(column)}列の役割`}
            tabIndex={-1}
            value={roles.get(column) ?? ''}
            onChange={event => {
              const role = columnRoles.find(known => known === event.target.value);
              if (role) onRole(column, role);
            }}
          >
            <option value="" disabled>
              －
            </option>
            {columnRoles.map(role => (
              <option key={role} value={role}>
                {columnRoleName[role]}
              </option>
            ))}
          </select>
        )}
      </div>
    );
  });
}

/** The numbers beside the rows: an entry of a list can be taken out there, any other row made a header. */
export function RowHeads({
  sheet,
  lines,
  rows,
  reading,
  corrections,
  onRow,
  onHeader,
}: {
  sheet: string;
  lines: SheetLines;
  rows: readonly number[];
  reading: Reading;
  corrections: ReadingCorrections;
  onRow: (row: number, include: boolean) => void;
  onHeader: (row: number) => void;
}) {
  return rows.map(row => {
    const top = lines.tops[row - 1] ?? 0;
    const isOff = isRowOff(corrections, sheet, row);
    return (
      <div key={row} className="sheet-row-head" style={{ top, height: (lines.tops[row] ?? 0) - top }}>
        <span>{row}</span>
        {isInList(reading, sheet, row) || isOff ? (
          <input
            type="checkbox"
            tabIndex={-1}
            aria-label={`${row}行目を読む`}
            title="この行を読む"
            checked={!isOff}
            onChange={event => onRow(row, event.target.checked)}
          />
        ) : (
          <button
            type="button"
            tabIndex={-1}
            className="sheet-header-button"
            title={`${row}行目を表の見出しにする`}
            aria-label={`${row}行目を表の見出しにする`}
            onClick={() => onHeader(row)}
          >
            見出し
          </button>
        )}
      </div>
    );
  });
}

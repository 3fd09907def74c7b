import { useMemo } from 'react';
import {
  type ColumnRole,
  columnRoles,
  type Reading,
  type ReadingCorrections,
} from '../../../shared/reading/reading.ts';
import { addressOf, columnName, type SheetCells } from '../../../shared/reading/workbookCells.ts';
import { cellRoleName, columnRoleName } from './roleNames.ts';
import { viewOf } from './sheetView.ts';

/** What a person can say about a sheet's reading. */
export interface SheetActions {
  setColumn(column: number, role: ColumnRole): void;
  toggleRow(row: number, include: boolean): void;
  setHeader(row: number): void;
}

/** The sheet as it looks, each cell coloured by what it was taken for; columns and rows can be corrected. */
export function SheetPreview({
  sheet,
  reading,
  corrections,
  actions,
}: {
  sheet: SheetCells;
  reading: Reading;
  corrections: ReadingCorrections;
  actions: SheetActions;
}) {
  const view = useMemo(() => viewOf(sheet), [sheet]);
  const lists = reading.lists.filter(list => list.sheet === sheet.name);
  const roleOf = (column: number): ColumnRole | '' => {
    for (const list of lists) {
      const found = list.columns.find(one => one.column === column);
      if (found) return found.role;
    }
    return '';
  };
  const isRowOff = (row: number) =>
    corrections.rows.some(one => one.sheet === sheet.name && one.row === row && !one.include);
  const isInList = (row: number) => lists.some(list => row > list.headerBottom && row <= list.bottom);

  return (
    <div className="sheet">
      <table>
        <thead>
          <tr>
            <th className="sheet-corner" aria-label="行" />
            {view.columns.map(column => (
              <th key={column} scope="col" style={{ minWidth: widthOf(sheet, column) }}>
                <div>{columnName(column)}</div>
                <select
                  aria-label={`${columnName(column)}列の役割`}
                  value={roleOf(column)}
                  disabled={lists.length === 0}
                  onChange={event => {
                    const role = columnRoles.find(known => known === event.target.value);
                    if (role) actions.setColumn(column, role);
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
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.rows.map(row => (
            <tr key={row} className={isRowOff(row) ? 'row-off' : ''}>
              <th scope="row">
                <span>{row}</span>
                {isInList(row) || isRowOff(row) ? (
                  <input
                    type="checkbox"
                    aria-label={`${row}行目を読む`}
                    title="この行を読む"
                    checked={!isRowOff(row)}
                    onChange={event => actions.toggleRow(row, event.target.checked)}
                  />
                ) : (
                  <button
                    type="button"
                    className="sheet-header-button"
                    title={`${row}行目を表の見出しにする`}
                    aria-label={`${row}行目を表の見出しにする`}
                    onClick={() => actions.setHeader(row)}
                  >
                    見出し
                  </button>
                )}
              </th>
              {view.columns.map(column => {
                if (view.isCovered(row, column)) return null;
                const merge = view.mergeAt(row, column);
                const cell = view.cellAt(row, column);
                const role = reading.roles[`${sheet.name}!${addressOf(row, column)}`];
                return (
                  <td
                    key={column}
                    rowSpan={merge ? merge.bottom - merge.top + 1 : undefined}
                    colSpan={merge ? merge.right - merge.left + 1 : undefined}
                    className={role ? `role-${roleClass(role)}` : ''}
                    title={role && `${addressOf(row, column)}：${cellRoleName(role)}`}
                  >
                    {cell?.text}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {view.isCut && (
        <p className="soft">大きなシートのため、先頭だけを表示しています（読み取りは全体です）。</p>
      )}
    </div>
  );
}

function roleClass(role: string): 'header' | 'unread' | 'read' {
  return role === 'header' || role === 'unread' ? role : 'read';
}

function widthOf(sheet: SheetCells, column: number): string {
  const characters = Math.min(40, Math.max(4, sheet.columnWidths[column - 1] ?? 9));
  return `${(characters * 0.5).toFixed(1)}em`;
}

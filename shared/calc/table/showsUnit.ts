import { parseFigure } from '../../domain/figureText.ts';
import type { PlanRecords } from '../../domain/planRecords.ts';
import { type PlanTable, type TableColumn, tableCellKey } from '../../domain/tableRecords.ts';

/**
 * Whether computed figures of a column carry their unit: as its printed figures do, else unless a head or the
 * table names it already.
 */
export function showsUnit(records: PlanRecords, table: PlanTable, column: TableColumn): boolean {
  for (const { id } of table.rows) {
    const text = records.tableCell.get(tableCellKey(table.id, id, column.id))?.text ?? '';
    const figure = text === '' ? null : parseFigure(text);
    if (figure !== null) return figure.unit !== null;
  }
  const unit = column.unit ?? table.unit;
  if (unit === null || unit === '%' || unit === 'pt') return true;
  return table.unit !== unit && !column.heads.some(head => head.includes(`（${unit}）`));
}

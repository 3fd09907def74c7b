import type { Period } from '../domain/period.ts';
import { periodName } from '../domain/period.ts';
import type { PlanRecords } from '../domain/planRecords.ts';
import type { PlanTable } from '../domain/tableRecords.ts';
import { type NodeId, nodeRef } from './node.ts';
import { cellAt } from './table/cellFormula.ts';

/** A cell as people find it: row heads, then column heads, 「初回＞R６目標（件）＞協会」. */
export function cellName(table: PlanTable, row: number, column: number): string {
  const heads = [...(table.rows[row]?.heads ?? []), ...(table.columns[column]?.heads ?? [])];
  const named = heads.filter((head, at) => head.trim() !== '' && head !== heads[at - 1]).map(oneLine);
  const isBare = (table.rows[row]?.heads ?? []).every(head => head.trim() === '');
  return (isBare ? [`${row + 1}行目`, ...named] : named).join('＞');
}

/** What a formula hangs on, for people: a cell (of another table with its title), or an indicator. */
export function nodeName(records: PlanRecords, id: NodeId, home: number | null): string {
  const { kind, key } = nodeRef(id);
  if (kind === 'cell' || kind === 'computed') {
    const at = cellAt(records, key);
    if (at === null) return '';
    const name = cellName(at.table, at.row, at.column);
    return at.table.id === home ? name : `『${at.table.title}』${name}`;
  }
  const [indicatorId = '', , period = '', field = ''] = key.split('/');
  const name = records.indicator.get(indicatorId)?.name;
  if (name === undefined) return '';
  const stretch = Object.hasOwn(periodName, period) ? `＞${periodName[period as Period]}` : '';
  return kind === 'asked' ? `指標『${name}』${stretch}＞${field}` : `指標『${name}』`;
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, '');
}

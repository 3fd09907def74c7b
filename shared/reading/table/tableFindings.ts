import { checkPlan } from '../../calc/checks/checkPlan.ts';
import { calculatePlan } from '../../calc/planCalculation.ts';
import { findFigure, formatNumber } from '../../domain/figureText.ts';
import { emptyLists, toRecords } from '../../domain/planRecords.ts';
import { isDash } from '../foldText.ts';
import { inferFormulas } from '../formulas/inferFormulas.ts';
import type { ReadFinding, ReadTable } from '../reading.ts';
import { columnId, tableRecords } from './tableRecords.ts';

/** The rules a reading reports of its tables; what depends on the rest of a document is left to its own check. */
const RULES = ['sum', 'difference', 'ratio', 'cumulative', 'achievement'] as const;

/** Figures of the tables that do not come out of the other figures beside them, by the same checks as a document's. */
export function tableFindings(tables: readonly ReadTable[], year: number): ReadFinding[] {
  const lists = emptyLists();
  lists.branch.push({ id: 1, name: '' });
  tables.forEach((read, index) => {
    const place = {
      id: index + 1,
      branchId: 1,
      year,
      period: 'annual',
      sectionId: null,
      sortOrder: index,
    } as const;
    const formulas = inferFormulas(read);
    // Where nothing is computed nothing can disagree.
    if (formulas.columns.size + formulas.rows.size + formulas.cells.size === 0) return;
    const { table, cells } = tableRecords(read, place, formulas);
    lists.table.push(table);
    for (const cell of cells) lists.tableCell.push({ ...cell, text: regrouped(cell.text) });
  });
  const { findings } = checkPlan(calculatePlan(toRecords(lists)));
  return findings.flatMap(({ rule, place, printed, computed, message }) => {
    const known = RULES.find(one => one === rule);
    // A total that is not given is none that is wrong.
    if (!known || place.at !== 'cell' || isDash(printed)) return [];
    const read = tables[place.tableId - 1];
    const column = read?.columns.findIndex((_, at) => columnId(at) === place.columnId) ?? -1;
    const cell = read?.cells[Number(place.rowId.slice(1)) - 1]?.[column];
    return cell
      ? [
          {
            rule: known,
            cell: cell.cell,
            printed: plain(printed),
            computed: plain(computed),
            message: message.trim(),
          },
        ]
      : [];
  });
}

/** The figure alone where there is one: 244,116千円 → 244116. */
function plain(text: string): string {
  return findFigure(text)?.value ?? text;
}

/** 12,34,500 has a finding of its own; what hangs on it is checked with the figure that is meant. */
function regrouped(text: string): string {
  const figure = findFigure(text);
  if (!figure || figure.wellGrouped) return text;
  const digits = /[\d０-９][\d０-９,，]*(?:[.．][\d０-９]+)?/.exec(text)?.[0];
  return digits === undefined ? text : text.replace(digits, formatNumber(figure.value).replace('▲', ''));
}

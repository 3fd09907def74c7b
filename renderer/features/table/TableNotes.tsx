import { formatNumber } from '../../../shared/domain/figureText.ts';
import type { PlanTable, TableFootnote } from '../../../shared/domain/tableRecords.ts';

/** What stands below a table: its footnotes, and the equations 検算 holds it to. */
export function TableNotes({ table }: { table: PlanTable }) {
  const { footnotes, checks } = table;
  if (footnotes.length === 0 && checks.length === 0) return null;
  return (
    <footer className="table-notes">
      {footnotes.map(note => (
        <p key={`${note.marker}${note.text}`}>
          {note.marker} {note.text}
          <span className="soft">{adjustText(table, note)}</span>
        </p>
      ))}
      {checks.map(check => (
        <p key={check} className="soft">
          検算の等式：{check}
        </p>
      ))}
    </footer>
  );
}

/** （令和4年度・累計の計算に ▲7 を加えます） */
function adjustText({ rows, columns }: PlanTable, { adjusts }: TableFootnote): string {
  if (adjusts === null) return '';
  const row = rows.find(({ id }) => id === adjusts.rowId)?.heads ?? [];
  const column = columns.find(({ id }) => id === adjusts.columnId)?.heads ?? [];
  return `（${[...row, ...column.slice(-1)].join('・')}の計算に ${formatNumber(adjusts.amount)} を加えます）`;
}

import type { FiscalYear } from '../../../shared/domain/fiscalYear.ts';
import {
  type TableTemplateId,
  tableTemplateIds,
  tableTemplateTexts,
  templateForm,
} from '../../../shared/domain/tableTemplates.ts';
import { headBoxes } from '../../../shared/export/headBoxes.ts';
import './templateChoice.css';

/** The forms a new table can begin with, each with a small picture of its heads. */
export function TemplateChoice({
  year,
  chosen,
  onChoose,
}: {
  year: FiscalYear;
  chosen: TableTemplateId;
  onChoose: (id: TableTemplateId) => void;
}) {
  return (
    <fieldset className="template-choice">
      <legend>ひな形</legend>
      {tableTemplateIds.map(id => (
        <label key={id} className="table-dialog-check" data-chosen={id === chosen}>
          <input type="radio" name="table-template" checked={id === chosen} onChange={() => onChoose(id)} />
          <span>
            <b>{tableTemplateTexts[id].name}</b>
            <span className="soft">{tableTemplateTexts[id].about}</span>
            <TemplatePicture id={id} year={year} />
          </span>
        </label>
      ))}
    </fieldset>
  );
}

const ROWS = 3;

/** Heads and the first and last rows; what is computed is shaded. */
function TemplatePicture({ id, year }: { id: TableTemplateId; year: FiscalYear }) {
  const { corner, columns, rows } = templateForm(id, year);
  const levels = Math.max(...columns.map(({ heads }) => heads.length));
  const boxes = headBoxes(
    columns.map(({ heads }) => heads),
    levels,
  );
  const shown = rows.length <= ROWS + 1 ? rows : [...rows.slice(0, ROWS - 1), null, ...rows.slice(-1)];
  return (
    <table className="template-picture" aria-hidden="true">
      <thead>
        {Array.from({ length: levels }, (_, level) => (
          <tr key={boxes.find(({ top }) => top === level)?.text ?? level}>
            {level === 0 && <th rowSpan={levels}>{corner[0]}</th>}
            {boxes
              .filter(({ top }) => top === level)
              .map(({ text, from, to, bottom }) => (
                <th key={from} colSpan={to - from + 1} rowSpan={bottom - level + 1}>
                  {text}
                </th>
              ))}
          </tr>
        ))}
      </thead>
      <tbody>
        {shown.map(row => (
          <tr key={row?.id ?? 'more'}>
            <th>{row?.heads[0] ?? '⋮'}</th>
            {columns.map(column => (
              <td
                key={column.id}
                data-computed={column.formula !== null || (row?.formula ?? null) !== null}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

import type { ReactNode } from 'react';
import { filterText, filterTexts } from '../filter/filterTexts.ts';
import './gridNotices.css';
import type { GridView } from './useGridView.ts';

/** Above the cells: by what they are filtered, and what is hidden. Nothing where all is shown. */
export function GridNotices<Row>({ view, allRows }: { view: GridView<Row>; allRows: number }): ReactNode {
  const { layout, named, rows } = view;
  const filtered = named.filter(({ id }) => layout.filters[id] !== undefined);
  const hidden = named.filter(({ isHidden }) => isHidden);
  if (filtered.length === 0 && hidden.length === 0) return null;
  return (
    <div className="plan-view-notices">
      {filtered.length > 0 && (
        <div className="plan-view-notice">
          {filtered.map(({ id, name }) => {
            const filter = layout.filters[id];
            return (
              filter && (
                <button
                  type="button"
                  className="button plan-chip"
                  key={id}
                  title={filterTexts.title(name)}
                  onClick={() => view.openFilter(id)}
                >
                  {name}：{filterText(filter)}
                </button>
              )
            );
          })}
          <span role="status">の {filterTexts.shown(rows.length, allRows)}</span>
          <button type="button" className="button" onClick={view.applyAgain}>
            {filterTexts.again}
          </button>
          <button type="button" className="button" onClick={() => layout.onFilters({})}>
            {filterTexts.release}
          </button>
        </div>
      )}
      {hidden.length > 0 && (
        <div className="plan-view-notice">
          <span role="status">{filterTexts.hidden(hidden.map(({ name }) => name))}</span>
          <button
            type="button"
            className="button"
            onClick={() => layout.onChange({ ...layout.value, hidden: [] })}
          >
            {filterTexts.showColumns}
          </button>
        </div>
      )}
    </div>
  );
}

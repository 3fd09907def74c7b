import type { ReactNode } from 'react';
import { isFiltered, type LineFacts, NO_FILTER, type PassageFilter } from './passageFilter.ts';

/** What of the page is shown, with how much there is of each. */
export function PassageFilters({
  facts,
  filter,
  onFilter,
  compares,
  marks,
  ref,
  children,
}: {
  facts: ReadonlyMap<string, LineFacts>;
  filter: PassageFilter;
  onFilter: (filter: PassageFilter) => void;
  compares: boolean;
  /** The marks of the scale, in its order. */
  marks: readonly string[];
  ref: React.RefObject<HTMLSelectElement | null>;
  /** What else can be done. */
  children: ReactNode;
}) {
  const all = [...facts.values()];
  const groups = counted(all.map(({ group }) => group));
  const used = counted(all.map(({ mark }) => mark));
  const order = [...marks, ...[...used.keys()].filter(mark => mark !== '' && !marks.includes(mark))];
  const glyphs = order.filter(mark => used.has(mark));
  const toggle = (key: 'missing' | 'carried' | 'changed', text: string, title: string) => (
    <button
      type="button"
      className="button"
      aria-pressed={filter[key]}
      disabled={key === 'changed' && !compares}
      title={key === 'changed' && !compares ? '「版」で比べる版を選ぶと使えます' : title}
      onClick={() => onFilter({ ...filter, [key]: !filter[key] })}
    >
      {text} {all.filter(one => one[key]).length}
    </button>
  );
  return (
    <fieldset className="passages-bar" aria-label="本文の絞り込みと行">
      <label>
        担当グループ
        <select
          ref={ref}
          value={filter.group ?? ''}
          onChange={event => onFilter({ ...filter, group: event.target.value || null })}
        >
          <option value="">すべて</option>
          {[...groups].map(([group, count]) => (
            <option key={group} value={group}>
              {group}（{count}）
            </option>
          ))}
        </select>
      </label>
      <label>
        評価
        <select
          value={filter.mark === null ? 'all' : filter.mark === '' ? 'none' : `=${filter.mark}`}
          onChange={event => onFilter({ ...filter, mark: markOf(event.target.value) })}
        >
          <option value="all">すべて</option>
          {glyphs.map(mark => (
            <option key={mark} value={`=${mark}`}>
              {mark}（{used.get(mark)}）
            </option>
          ))}
          <option value="none">評価なし（{used.get('') ?? 0}）</option>
        </select>
      </label>
      {toggle('missing', '未記入', '本文か評価がまだない行だけを表示')}
      {toggle('carried', '前期のまま', '前の期間から写したまま、まだ直していない行だけを表示')}
      {toggle('changed', '前の版から変更', '比べている版から変わった行だけを表示')}
      {isFiltered(filter) && (
        <button type="button" className="button" onClick={() => onFilter(NO_FILTER)}>
          絞り込みを解除
        </button>
      )}
      <span className="passages-bar-end">{children}</span>
    </fieldset>
  );
}

function markOf(value: string): string | null {
  if (value === 'all') return null;
  return value === 'none' ? '' : value.slice(1);
}

function counted(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

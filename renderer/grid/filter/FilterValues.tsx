import { type ReactNode, useState } from 'react';
import { type ListColumn, VirtualList } from '../../ui/VirtualList.tsx';
import type { ColumnValue } from './columnValues.ts';
import { filterTexts } from './filterTexts.ts';
import type { FilterDraft } from './useFilterDraft.ts';

/** The values of a column with a box before each; Space ticks it, Enter applies the filter. */
export function FilterValues({ draft, onApply }: { draft: FilterDraft; onApply: () => void }): ReactNode {
  const { shown, isChosen, choose } = draft;
  const [selected, setSelected] = useState(0);
  const chosen = shown.filter(({ text }) => isChosen(text)).length;
  const toggle = ({ text }: ColumnValue) => choose([text], !isChosen(text));
  const columns: ListColumn<ColumnValue>[] = [
    {
      id: 'value',
      header: '値',
      width: 'minmax(0, 1fr)',
      cell: value => (
        <label className="plan-filter-value">
          <input
            type="checkbox"
            tabIndex={-1}
            checked={isChosen(value.text)}
            onChange={() => toggle(value)}
          />
          {nameOf(value)}
        </label>
      ),
    },
    {
      id: 'rows',
      header: '行',
      width: '4rem',
      align: 'right',
      cell: ({ rows }) => rows.toLocaleString('ja-JP'),
    },
  ];
  return (
    <>
      <label className="plan-filter-value">
        <input
          type="checkbox"
          disabled={shown.length === 0}
          checked={chosen > 0 && chosen === shown.length}
          ref={box => {
            if (box) box.indeterminate = chosen > 0 && chosen < shown.length;
          }}
          onChange={event => choose(textsOf(shown), event.target.checked)}
        />
        {filterTexts.all}
      </label>
      <VirtualList
        label={filterTexts.values}
        rows={shown}
        columns={columns}
        rowLabel={value => `${isChosen(value.text) ? '選択' : '非選択'}、${nameOf(value)}、${value.rows}行`}
        lines={1}
        selected={Math.min(selected, shown.length - 1)}
        onSelect={setSelected}
        onOpen={onApply}
        onKey={(event, value) => {
          if (event.key !== ' ') return;
          event.preventDefault();
          toggle(value);
        }}
        emptyText={filterTexts.noValues}
      />
    </>
  );
}

function nameOf({ text }: ColumnValue): string {
  return text.trim() === '' ? filterTexts.blank : text;
}

function textsOf(values: readonly ColumnValue[]): string[] {
  return values.map(({ text }) => text);
}

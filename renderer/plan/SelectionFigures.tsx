import { useDeferredValue, useMemo, useSyncExternalStore } from 'react';
import type { SelectedStore } from './selectedStore.ts';
import { selectionSummary } from './selectionSummary.ts';

/** Reading more cells than this would hold up what is typed. */
const MOST_CELLS = 100_000;

/** 合計, 平均 and 個数 of the selected cells, where there are several; as in the status bar of Excel. */
export function SelectionFigures({ selected }: { selected: SelectedStore }) {
  const now = useSyncExternalStore(selected.subscribe, selected.get);
  // Told a moment later rather than holding up a drag.
  const cells = useDeferredValue(now);
  const figures = useMemo(() => (cells && cells.count > 1 ? figuresOf(cells) : []), [cells]);
  if (figures.length === 0) return null;
  return (
    <dl className="statusbar-figures">
      {figures.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

interface NamedValue {
  name: string;
  value: string;
}

function figuresOf({ count, texts }: { count: number; texts(): Iterable<string> }): NamedValue[] {
  if (count > MOST_CELLS) return [{ name: 'セル', value: grouped(count) }];
  const { sum, average, filled, hasSeveralUnits } = selectionSummary(texts());
  return [
    ...(sum !== null && average !== null
      ? [
          { name: '合計', value: sum },
          { name: '平均', value: average },
        ]
      : []),
    ...(hasSeveralUnits ? [{ name: '合計', value: '単位がそろっていません' }] : []),
    { name: '個数', value: grouped(filled) },
  ];
}

function grouped(count: number): string {
  return count.toLocaleString('ja-JP');
}

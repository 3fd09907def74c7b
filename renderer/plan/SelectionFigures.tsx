import { useEffect, useState, useSyncExternalStore } from 'react';
import type { SelectedCells } from '../grid/gridTypes.ts';
import type { SelectedStore } from './selectedStore.ts';
import { selectionSummary } from './selectionSummary.ts';

/** Reading more cells than this would hold up what is typed. */
const MOST_CELLS = 100_000;

/** 合計, 平均 and 個数 of the selected cells, where there are several; as in the status bar of Excel. */
export function SelectionFigures({ selected }: { selected: SelectedStore }) {
  const cells = useSyncExternalStore(selected.subscribe, selected.get);
  const figures = useIdleFigures(cells);
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

/** Fewer cells are added up at once; more of them not before the selection has rested for so long. */
const FEW_CELLS = 200;
const REST_MS = 60;

/**
 * Worked out when there is nothing else to do: adding up thousands of cells takes longer than a frame, and neither a
 * drag nor a paste is to wait for it. Until then the figures of before stay.
 */
function useIdleFigures(cells: SelectedCells | null): readonly NamedValue[] {
  const [figures, setFigures] = useState(NONE);
  useEffect(() => {
    if (!cells || cells.count <= 1) return setFigures(NONE);
    let idle = 0;
    const add = () => {
      idle = requestIdleCallback(() => setFigures(figuresOf(cells)));
    };
    const rest = setTimeout(add, cells.count > FEW_CELLS ? REST_MS : 0);
    return () => {
      clearTimeout(rest);
      cancelIdleCallback(idle);
    };
  }, [cells]);
  return figures;
}

interface NamedValue {
  name: string;
  value: string;
}

const NONE: readonly NamedValue[] = [];

function figuresOf({ count, texts }: SelectedCells): NamedValue[] {
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

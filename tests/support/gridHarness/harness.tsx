import { StrictMode, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type {
  CellEdit,
  CellPosition,
  EditOutcome,
  GridGoal,
  SelectedCells,
} from '../../../renderer/grid/PlanGrid.tsx';
import { PlanGrid } from '../../../renderer/grid/PlanGrid.tsx';
import { plainColumns, sampleColumns } from './sampleColumns.tsx';
import { type SampleRow, sampleRows, withText } from './sampleRows.ts';

/** How the owner of the grid behaves; the tests change it. */
interface OwnerManners {
  /** 0 answers at once and without a promise. */
  delay: number;
  /** Texts that are refused, with what is said. */
  refusals: Record<string, string>;
  throws: boolean;
}

/** What the tests see and do from outside the page. */
export interface Harness {
  edits: CellEdit[];
  /** How each call of `onEdit` was called, and how many cells it was about. */
  batches: { label: string | null; cells: number }[];
  /** The selected cells the owner was last told of. */
  selected(): { count: number; texts: string[] } | null;
  /** Edits that were in hand when another one arrived: has to stay empty. */
  overlapping: CellEdit[];
  focused: (CellPosition | null)[];
  calls: string[];
  manners: OwnerManners;
  rows(): readonly SampleRow[];
  setRows(change: (rows: readonly SampleRow[]) => readonly SampleRow[]): void;
  setDark(dark: boolean | undefined): void;
  setWidth(width: number): void;
  /** Leads to a cell, as a list beside the grid does. */
  goTo(goal: GridGoal): void;
  /** Shows only these columns, in their own order. */
  showColumns(wanted: (id: string) => boolean): void;
  /** Shows so many columns of plain texts instead. */
  showPlain(columns: number): void;
  /** The owner shows something else instead of the grid. */
  leave(): void;
}

declare global {
  interface Window {
    harness: Harness;
  }
}

let current: readonly SampleRow[] = sampleRows();
let inHand = 0;

let selected: SelectedCells | null = null;

const harness: Omit<
  Harness,
  'setRows' | 'setDark' | 'setWidth' | 'goTo' | 'showColumns' | 'showPlain' | 'leave'
> = {
  edits: [],
  batches: [],
  selected: () => selected && { count: selected.count, texts: [...selected.texts()] },
  overlapping: [],
  focused: [],
  calls: [],
  manners: { delay: 0, refusals: {}, throws: false },
  rows: () => current,
};

function Page() {
  const [rows, setRows] = useState(current);
  const [columns, setColumns] = useState(sampleColumns);
  const [dark, setDark] = useState<boolean | undefined>(undefined);
  const [width, setWidth] = useState(1040);
  const [left, setLeft] = useState(false);
  const [goal, setGoal] = useState<GridGoal | null>(null);

  function store(change: (rows: readonly SampleRow[]) => readonly SampleRow[]): void {
    current = change(current);
    setRows(current);
  }

  function apply(edits: readonly CellEdit[]): EditOutcome {
    for (const edit of edits) {
      const message = harness.manners.refusals[edit.text];
      if (message !== undefined) return { ok: false, message };
    }
    store(before => changed(before, edits));
    return { ok: true };
  }

  async function applyLater(edits: readonly CellEdit[]): Promise<EditOutcome> {
    inHand += 1;
    await new Promise(resolve => setTimeout(resolve, harness.manners.delay));
    inHand -= 1;
    return apply(edits);
  }

  window.harness = {
    ...harness,
    setRows: change => flushSync(() => store(change)),
    setDark: value => flushSync(() => setDark(value)),
    setWidth: value => flushSync(() => setWidth(value)),
    goTo: wanted => flushSync(() => setGoal({ ...wanted })),
    leave: () => flushSync(() => setLeft(true)),
    showColumns: wanted => flushSync(() => setColumns(sampleColumns().filter(({ id }) => wanted(id)))),
    showPlain: count => flushSync(() => setColumns(plainColumns(count))),
  };

  if (left) return <p>別のページ</p>;
  return (
    <div style={{ width, height: '100%' }}>
      <PlanGrid
        rows={rows}
        rowId={row => row.id}
        columns={columns}
        label="試験の表"
        rowLabel={row => row.name}
        dark={dark}
        goTo={goal}
        lockedText="計算で決まる欄です"
        onEdit={(edits, { label }) => {
          harness.batches.push({ label: label ?? null, cells: edits.length });
          if (inHand > 0) harness.overlapping.push(...edits);
          harness.edits.push(...edits);
          if (harness.manners.throws) throw new Error('The owner is broken');
          return harness.manners.delay > 0 ? applyLater(edits) : apply(edits);
        }}
        onFocus={position => harness.focused.push(position)}
        onSelection={cells => {
          selected = cells;
        }}
        today={() => '2026/7/5'}
        onUndo={() => harness.calls.push('undo')}
        onRedo={() => harness.calls.push('redo')}
        onKey={key => harness.calls.push(key)}
      />
    </div>
  );
}

/** Edits in the stored rows: new objects for the edited rows, the others untouched. */
function changed(rows: readonly SampleRow[], edits: readonly CellEdit[]): readonly SampleRow[] {
  const byId = new Map(rows.map(row => [row.id, row]));
  for (const { rowId, columnId, text } of edits) {
    const row = byId.get(rowId);
    if (row) byId.set(rowId, withText(row, columnId, text));
  }
  return [...byId.values()];
}

const root = document.getElementById('grid');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <Page />
    </StrictMode>,
  );
}

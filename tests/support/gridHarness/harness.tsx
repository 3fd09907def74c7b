import { StrictMode, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type {
  CellEdit,
  CellMisfit,
  CellPosition,
  EditHint,
  EditOutcome,
  GridGoal,
  SelectedCells,
} from '../../../renderer/grid/PlanGrid.tsx';
import { PlanGrid } from '../../../renderer/grid/PlanGrid.tsx';
import { plainColumns, sampleColumns } from './sampleColumns.tsx';
import { emptyRow, type SampleRow, sampleRows, withText } from './sampleRows.ts';

/** How the owner of the grid behaves; the tests change it. */
interface OwnerManners {
  /** 0 answers at once and without a promise. */
  delay: number;
  /** Texts that are refused, with what is said. */
  refusals: Record<string, string>;
  /** Texts that are refused unless the person insists. */
  doubts: Record<string, string>;
  /** Says which texts do not fit. */
  tellsMisfits: boolean;
  /** Adds rows where a paste needs them. */
  grows: boolean;
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
  manners: { delay: 0, refusals: {}, doubts: {}, tellsMisfits: false, grows: false, throws: false },
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

  function apply(edits: readonly CellEdit[], { insists, newRows = [] }: EditHint): EditOutcome {
    const misfit = misfitsOf(edits).find(({ isDoubt }) => !(isDoubt && insists));
    if (misfit) return { ok: false, message: misfit.message };
    store(before => changed([...before, ...newRows.map(emptyRow)], edits));
    return { ok: true };
  }

  async function applyLater(edits: readonly CellEdit[], hint: EditHint): Promise<EditOutcome> {
    inHand += 1;
    await new Promise(resolve => setTimeout(resolve, harness.manners.delay));
    inHand -= 1;
    return apply(edits, hint);
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
        misfits={edits => (harness.manners.tellsMisfits ? misfitsOf(edits) : [])}
        newRowIds={count =>
          harness.manners.grows ? Array.from({ length: count }, (_, index) => `new${index + 1}`) : []
        }
        onEdit={(edits, hint) => {
          harness.batches.push({ label: hint.label ?? null, cells: edits.length });
          if (inHand > 0) harness.overlapping.push(...edits);
          harness.edits.push(...edits);
          if (harness.manners.throws) throw new Error('The owner is broken');
          return harness.manners.delay > 0 ? applyLater(edits, hint) : apply(edits, hint);
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

function misfitsOf(edits: readonly CellEdit[]): CellMisfit[] {
  const { refusals, doubts } = harness.manners;
  return edits.flatMap(({ rowId, columnId, text }) => {
    const message = refusals[text] ?? doubts[text];
    return message === undefined ? [] : [{ rowId, columnId, message, isDoubt: !(text in refusals) }];
  });
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

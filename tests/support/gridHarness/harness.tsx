import { StrictMode, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { CellEdit, CellPosition, EditOutcome } from '../../../renderer/grid/PlanGrid.tsx';
import { PlanGrid } from '../../../renderer/grid/PlanGrid.tsx';
import { sampleColumns } from './sampleColumns.tsx';
import { type SampleRow, sampleRows, storedField } from './sampleRows.ts';

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
  /** Edits that were in hand when another one arrived: has to stay empty. */
  overlapping: CellEdit[];
  focused: (CellPosition | null)[];
  calls: string[];
  manners: OwnerManners;
  rows(): readonly SampleRow[];
  setRows(change: (rows: readonly SampleRow[]) => readonly SampleRow[]): void;
  setDark(dark: boolean | undefined): void;
  setWidth(width: number): void;
  /** Shows only these columns, in their own order. */
  showColumns(wanted: (id: string) => boolean): void;
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

const harness: Omit<Harness, 'setRows' | 'setDark' | 'setWidth' | 'showColumns' | 'leave'> = {
  edits: [],
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

  function store(change: (rows: readonly SampleRow[]) => readonly SampleRow[]): void {
    current = change(current);
    setRows(current);
  }

  function apply(edits: readonly CellEdit[]): EditOutcome {
    for (const edit of edits) {
      const message = harness.manners.refusals[edit.text];
      if (message !== undefined) return { ok: false, message };
    }
    store(before => edits.reduce(changed, before));
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
    leave: () => flushSync(() => setLeft(true)),
    showColumns: wanted => flushSync(() => setColumns(sampleColumns().filter(({ id }) => wanted(id)))),
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
        lockedText="計算で決まる欄です"
        onEdit={edits => {
          if (inHand > 0) harness.overlapping.push(...edits);
          harness.edits.push(...edits);
          if (harness.manners.throws) throw new Error('The owner is broken');
          return harness.manners.delay > 0 ? applyLater(edits) : apply(edits);
        }}
        onFocus={position => harness.focused.push(position)}
        onUndo={() => harness.calls.push('undo')}
        onRedo={() => harness.calls.push('redo')}
        onKey={key => harness.calls.push(key)}
      />
    </div>
  );
}

/** One edit in the stored rows: a new row object, the others untouched. */
function changed(rows: readonly SampleRow[], edit: CellEdit): readonly SampleRow[] {
  const field = storedField(edit.columnId);
  return rows.map(row => (row.id === edit.rowId ? { ...row, [field]: edit.text } : row));
}

const root = document.getElementById('grid');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <Page />
    </StrictMode>,
  );
}

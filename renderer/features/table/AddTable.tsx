import { useState } from 'react';
import type { Moment } from '../../../shared/domain/moment.ts';
import { orderedSections } from '../../../shared/domain/sectionTree.ts';
import type { PlanStore } from '../../plan/planStore.ts';
import { usePlan } from '../../plan/usePlan.ts';
import { TableDialog } from './TableDialog.tsx';

/** 「付表を追加」 and what it asks: a title, and the heading the table belongs to. */
export function AddTable({
  store,
  moment,
  sectionId,
  onAdded,
}: {
  store: PlanStore;
  moment: Moment;
  /** The heading it most likely belongs to. */
  sectionId: number | null;
  onAdded: (tableId: number) => void;
}) {
  const [asks, setAsks] = useState(false);
  return (
    <>
      <button type="button" className="button" onClick={() => setAsks(true)}>
        付表を追加
      </button>
      {asks && (
        <AddTableDialog
          store={store}
          moment={moment}
          sectionId={sectionId}
          onAdded={onAdded}
          onClose={() => setAsks(false)}
        />
      )}
    </>
  );
}

function AddTableDialog({
  store,
  moment,
  sectionId,
  onAdded,
  onClose,
}: Parameters<typeof AddTable>[0] & { onClose: () => void }) {
  const { records } = usePlan(store).plan;
  const outline = orderedSections(records, moment.branchId, moment.year);
  const [title, setTitle] = useState('');
  const [chosen, setChosen] = useState(sectionId);
  return (
    <TableDialog
      title="付表を追加"
      submitText="追加する（Enter）"
      canSubmit={title.trim() !== ''}
      onSubmit={async () => {
        const known = new Set(store.view().plan.records.table.keys());
        const result = await store.change('付表の追加', [
          { kind: 'addTable', moment, sectionId: chosen, title },
        ]);
        if (!result.ok) return result;
        const added = [...store.view().plan.records.table.values()].find(({ id }) => !known.has(String(id)));
        onClose();
        if (added) onAdded(added.id);
        return result;
      }}
      onDone={onClose}
      onCancel={onClose}
    >
      <p className="soft">3行2列の付表を作ります。行と列は、あとから増やせます。</p>
      <label>
        題名
        <input
          autoComplete="off"
          maxLength={200}
          value={title}
          onChange={event => setTitle(event.target.value)}
        />
      </label>
      <label>
        見出し
        <select
          value={chosen ?? ''}
          onChange={event => setChosen(event.target.value === '' ? null : Number(event.target.value))}
        >
          <option value="">（見出しなし）</option>
          {outline.map(({ section, path }) => (
            <option key={section.id} value={section.id}>
              {path}
            </option>
          ))}
        </select>
      </label>
    </TableDialog>
  );
}

import { useState } from 'react';
import type { Moment } from '../../../shared/domain/moment.ts';
import { orderedSections } from '../../../shared/domain/sectionTree.ts';
import type { TableTemplateId } from '../../../shared/domain/tableTemplates.ts';
import type { PlanStore } from '../../plan/planStore.ts';
import { useIsFrozen } from '../../plan/useIsFrozen.ts';
import { usePlan } from '../../plan/usePlan.ts';
import { TableDialog } from './TableDialog.tsx';
import { TemplateChoice } from './TemplateChoice.tsx';

/** 「付表を追加」 and what it asks: a title, the heading the table belongs to, and the form it begins with. */
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
  const isFrozen = useIsFrozen();
  const [asks, setAsks] = useState(false);
  return (
    <>
      <button type="button" className="button" disabled={isFrozen} onClick={() => setAsks(true)}>
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
  const [template, setTemplate] = useState<TableTemplateId>('blank');
  return (
    <TableDialog
      title="付表を追加"
      wide
      submitText="追加する（Enter）"
      canSubmit={title.trim() !== ''}
      onSubmit={async () => {
        const known = new Set(store.view().plan.records.table.keys());
        const result = await store.change('付表の追加', [
          { kind: 'addTable', moment, sectionId: chosen, title, template },
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
      <TemplateChoice year={moment.year} chosen={template} onChoose={setTemplate} />
    </TableDialog>
  );
}

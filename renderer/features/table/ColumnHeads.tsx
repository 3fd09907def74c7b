import { useEffect, useRef, useState } from 'react';
import type { PlanInput } from '../../../shared/commands/planInput.ts';
import { normalizeUnit, unitText } from '../../../shared/domain/figureText.ts';
import type { PlanTable } from '../../../shared/domain/tableRecords.ts';
import type { PlanStore } from '../../plan/planStore.ts';
import { changedHeads, linesUnderHead } from './headEdits.ts';
import { TableDialog } from './TableDialog.tsx';

/** The heads of a column, one field for each level, and the unit of its figures. */
export function ColumnHeads({
  store,
  table,
  columnId,
  onClose,
}: {
  store: PlanStore;
  table: PlanTable;
  columnId: string;
  onClose: () => void;
}) {
  const column = table.columns.find(({ id }) => id === columnId);
  const [heads, setHeads] = useState<readonly string[]>(column?.heads ?? []);
  const [unit, setUnit] = useState(unitText(column?.unit ?? null));
  const [together, setTogether] = useState(true);
  const isShared = heads.some((_, level) => linesUnderHead(table, 'columns', columnId, level).length > 1);
  const lowest = useRef<HTMLInputElement>(null);
  useEffect(() => lowest.current?.select(), []);
  const fields = heads.map((text, level) => ({ level, text }));
  const save = async () => {
    const stored = normalizeUnit(unit.trim()) || null;
    const inputs: PlanInput[] = changedHeads(table, columnId, heads, together);
    if (column && stored !== column.unit) {
      inputs.push({ kind: 'column', tableId: table.id, columnId, change: { unit: stored } });
    }
    if (inputs.length === 0) return { ok: true, value: null } as const;
    const isUnitAlone = inputs.every(({ kind }) => kind === 'column');
    return store.change(isUnitAlone ? '列の単位の変更' : '列の見出しの変更', inputs);
  };
  return (
    <TableDialog
      title="列の見出し"
      submitText="保存する（Enter）"
      onSubmit={save}
      onDone={onClose}
      onCancel={onClose}
    >
      {fields.map(({ level, text }) => (
        <label key={level}>
          {heads.length === 1 ? '見出し' : `見出し（${level + 1}段目）`}
          <input
            ref={level === heads.length - 1 ? lowest : undefined}
            autoComplete="off"
            maxLength={500}
            value={text}
            onChange={event => setHeads(heads.with(level, event.target.value))}
          />
        </label>
      ))}
      {isShared && (
        <label className="table-dialog-check">
          <input type="checkbox" checked={together} onChange={event => setTogether(event.target.checked)} />
          上の段は、同じ見出しで並ぶ列もいっしょに直す
        </label>
      )}
      <label>
        単位
        <input
          autoComplete="off"
          maxLength={20}
          value={unit}
          placeholder="なし（例：人、件、％）"
          onChange={event => setUnit(event.target.value)}
        />
      </label>
    </TableDialog>
  );
}

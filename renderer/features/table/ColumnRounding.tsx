import type { ColumnSettings } from '../../../shared/commands/planInput.ts';
import { roundingModes, roundingName } from '../../../shared/domain/rounding.ts';
import type { PlanTable } from '../../../shared/domain/tableRecords.ts';
import type { PlanStore } from '../../plan/planStore.ts';

const DECIMALS = [0, 1, 2, 3, 4, 5];

/** How the computed figures of a column are rounded. */
export function ColumnRounding({
  store,
  table,
  columnId,
}: {
  store: PlanStore;
  table: PlanTable;
  columnId: string;
}) {
  const column = table.columns.find(({ id }) => id === columnId);
  const isFigures = column?.kind === 'figure';
  const change = (label: string, settings: Partial<ColumnSettings>) =>
    void store.change(label, [{ kind: 'column', tableId: table.id, columnId, change: settings }]);
  return (
    <>
      <label className="field" title="この列の計算値の端数">
        丸め
        <select
          disabled={!isFigures}
          value={column?.rounding ?? ''}
          onChange={event => {
            const rounding = roundingModes.find(mode => mode === event.target.value) ?? null;
            change('丸めの変更', { rounding });
          }}
        >
          <option value="">自動</option>
          {roundingModes.map(mode => (
            <option key={mode} value={mode}>
              {roundingName[mode]}
            </option>
          ))}
        </select>
      </label>
      <label className="field" title="この列の計算値の小数点より下の桁数">
        小数桁
        <select
          disabled={!isFigures}
          value={column?.decimals ?? ''}
          onChange={event => {
            const { value } = event.target;
            change('小数桁の変更', { decimals: value === '' ? null : Number(value) });
          }}
        >
          <option value="">自動</option>
          {DECIMALS.map(decimals => (
            <option key={decimals} value={decimals}>
              {decimals}桁
            </option>
          ))}
        </select>
      </label>
    </>
  );
}

import { type KeyboardEvent, useEffect, useId } from 'react';
import { cellName } from '../../../shared/calc/cellName.ts';
import { formulaOwnerName } from '../../../shared/calc/explainCell.ts';
import type { CalculatedPlan } from '../../../shared/calc/planCalculation.ts';
import type { PlanStore } from '../../plan/planStore.ts';
import { useIsFrozen } from '../../plan/useIsFrozen.ts';
import { ColumnRounding } from './ColumnRounding.tsx';
import { type FormulaCell, formulaOwners, governingOwner, ownersAt } from './formulaOwner.ts';
import { formulaTrouble } from './formulaTrouble.ts';
import { isHeadColumn } from './tableColumns.ts';
import { useFormulaDraft } from './useFormulaDraft.ts';

/** Which formula governs the selected cell, to be read and changed: Enter stores, Esc gives back. */
export function FormulaBar({
  store,
  plan,
  selected,
  onDone,
  input,
}: {
  store: PlanStore;
  plan: CalculatedPlan;
  /** Null while no cell is selected. */
  selected: FormulaCell | null;
  /** Back to the grid. */
  onDone: () => void;
  input: React.RefObject<HTMLTextAreaElement | null>;
}) {
  const draft = useFormulaDraft(store, plan.records, selected);
  const isFrozen = useIsFrozen();
  const message = useId();
  const at = draft?.problem?.at;
  useEffect(() => {
    if (at !== undefined) input.current?.setSelectionRange(at, at);
  }, [at, input]);

  const onKeyDown = async (event: KeyboardEvent) => {
    // The Enter that confirms a conversion is the IME's.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'Enter' && !event.altKey) {
      event.preventDefault();
      if (await draft?.store()) onDone();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      draft?.giveUp();
      onDone();
    }
  };
  if (draft === null) {
    return (
      <fieldset className="formula-bar" aria-label="計算式" disabled>
        <p className="soft">セルを選ぶと、計算式をここに表示します。</p>
      </fieldset>
    );
  }
  const { cell, owner, problem } = draft;
  const governing = governingOwner(plan.records, cell);
  const trouble = problem?.sentence ?? (draft.isTyped ? null : formulaTrouble(plan, cell));
  const overruled =
    draft.text !== '' && governing !== null && governing !== owner && !isHeadColumn(cell.columnId)
      ? `このセルでは、${formulaOwnerName[governing]}が使われています。`
      : null;
  return (
    <fieldset
      className="formula-bar"
      aria-label="計算式"
      disabled={isFrozen}
      onBlur={event => {
        if (!event.currentTarget.contains(event.relatedTarget)) void draft.store();
      }}
    >
      <div className="formula-line">
        <span className="formula-place" title={placeName(cell)}>
          {placeName(cell)}
        </span>
        <select
          aria-label="計算式の範囲"
          value={owner}
          onChange={event => {
            const to = formulaOwners.find(one => one === event.target.value);
            if (to) draft.choose(to);
          }}
        >
          {ownersAt(cell).map(one => (
            <option key={one} value={one}>
              {formulaOwnerName[one]}
            </option>
          ))}
        </select>
        <span aria-hidden="true">＝</span>
        <textarea
          ref={input}
          className="formula-input"
          rows={1}
          aria-label={formulaOwnerName[owner]}
          aria-invalid={problem !== null}
          aria-describedby={message}
          placeholder="なし"
          title="Shift+F6でここへ。Enterで保存、Escで元に戻します"
          spellCheck={false}
          autoComplete="off"
          value={draft.text}
          onChange={event => draft.type(event.target.value.replace(/\n/g, ''))}
          onKeyDown={event => void onKeyDown(event)}
        />
        <ColumnRounding store={store} table={cell.table} columnId={cell.columnId} />
      </div>
      <p
        id={message}
        className="formula-message"
        role={problem ? 'alert' : 'status'}
        data-trouble={trouble !== null}
      >
        {trouble ?? overruled}
      </p>
    </fieldset>
  );
}

/** 「初回＞目標到達度（％）＞委託」 */
function placeName({ table, rowId, columnId }: FormulaCell): string {
  const row = table.rows.findIndex(({ id }) => id === rowId);
  const column = table.columns.findIndex(({ id }) => id === columnId);
  return cellName(table, row, column);
}

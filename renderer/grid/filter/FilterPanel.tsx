import { type FormEvent, type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react';
import type { ColumnFilter, FilterKind, FoldText } from './columnFilter.ts';
import type { ColumnValue } from './columnValues.ts';
import { FilterValues } from './FilterValues.tsx';
import './filter.css';
import { conditionText, filterTexts } from './filterTexts.ts';
import { placeBelow } from './placeBelow.ts';
import { useFilterDraft } from './useFilterDraft.ts';

export interface FilterPanelProps {
  /** The column's heads. */
  name: string;
  filter: ColumnFilter | undefined;
  values: readonly ColumnValue[];
  fold: FoldText;
  /** The head it is about, where that is drawn. */
  anchor(): Element | null;
  /** Null where the order of the rows means something. */
  onSort: ((way: 'asc' | 'desc') => void) | null;
  /** Null for the last column that is shown. */
  onHide: (() => void) | null;
  /** Null lets everything through. */
  onFilter(filter: ColumnFilter | null): void;
  onClose(): void;
}

/** What opens below the arrow in a head, as in Excel: sorting, a condition or a list of values, hiding. */
export function FilterPanel(props: FilterPanelProps): ReactNode {
  const { name, filter, anchor, onSort, onHide, onFilter, onClose } = props;
  const draft = useFilterDraft(filter, props.values, props.fold);
  const [trouble, setTrouble] = useState('');
  const panel = useRef<HTMLFormElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const title = useId();
  const takesText = draft.kind !== 'blank' && draft.kind !== 'filled';

  useLayoutEffect(() => {
    if (!panel.current) return;
    panel.current.showPopover();
    placeBelow(panel.current, anchor());
    field.current?.focus();
    field.current?.select();
  }, [anchor]);

  const apply = () => {
    const result = draft.result();
    if ('trouble' in result) return setTrouble(result.trouble);
    onFilter(result.filter);
    onClose();
  };
  const done = (act: () => void) => () => {
    act();
    onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    apply();
  };
  return (
    <form
      ref={panel}
      className="plan-filter"
      // In the top layer; Esc and a click elsewhere close it.
      popover="auto"
      aria-labelledby={title}
      onSubmit={submit}
      onToggle={event => {
        if (event.newState === 'closed') onClose();
      }}
    >
      <strong id={title}>{filterTexts.title(name)}</strong>
      {onSort && (
        <div className="plan-filter-row">
          <button type="button" className="button" onClick={done(() => onSort('asc'))}>
            {filterTexts.ascending}
          </button>
          <button type="button" className="button" onClick={done(() => onSort('desc'))}>
            {filterTexts.descending}
          </button>
        </div>
      )}
      <div className="plan-filter-row">
        <select
          aria-label={filterTexts.condition}
          value={draft.kind}
          onChange={event => {
            const kind = kinds.find(one => one === event.target.value);
            if (kind) draft.setKind(kind);
            setTrouble('');
          }}
        >
          {kinds.map(kind => (
            <option key={kind} value={kind}>
              {conditionText[kind]}
            </option>
          ))}
        </select>
        <input
          ref={field}
          type="text"
          aria-label={draft.kind === 'values' ? filterTexts.search : filterTexts.operand}
          placeholder={draft.kind === 'values' ? filterTexts.search : ''}
          disabled={!takesText}
          value={draft.text}
          maxLength={200}
          onChange={event => {
            draft.setText(event.target.value);
            setTrouble('');
          }}
        />
      </div>
      {draft.kind === 'values' && <FilterValues draft={draft} onApply={apply} />}
      {trouble && <p role="alert">{trouble}</p>}
      <div className="plan-filter-row plan-filter-end">
        {onHide && (
          <button type="button" className="button" onClick={done(onHide)}>
            {filterTexts.hide}
          </button>
        )}
        <span className="plan-filter-space" />
        <button type="button" className="button" disabled={!filter} onClick={done(() => onFilter(null))}>
          {filterTexts.release}
        </button>
        <button type="submit" className="button primary">
          {filterTexts.apply}
        </button>
      </div>
    </form>
  );
}

const kinds = Object.keys(conditionText) as FilterKind[];

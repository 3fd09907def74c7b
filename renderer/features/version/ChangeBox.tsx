import { type KeyboardEvent, type MouseEvent, useEffect, useId, useRef } from 'react';
import { fiscalYearName } from '../../../shared/domain/fiscalYear.ts';
import { changeGroups } from '../../../shared/versions/changeGroups.ts';
import { changeKindName, changeWayName, type VersionChange } from '../../../shared/versions/versionChange.ts';
import { whenOf } from './compareChoice.ts';
import { WordMarks } from './WordMarks.tsx';

/** So many changes are drawn at first, and with each step further down. */
const STEP = 300;

/**
 * The changes under their headings, each with its words. One stop of the Tab key: arrows walk it, Enter goes to the
 * place. No list of fixed rows: a sentence is to be read whole.
 */
export function ChangeBox({
  changes,
  selected,
  withPeriods,
  takesFocus = true,
  onSelect,
  onOpen,
}: {
  changes: readonly VersionChange[];
  selected: number;
  /** Where the list is about several periods. */
  withPeriods: boolean;
  /** False where another list beside it has the keyboard. */
  takesFocus?: boolean;
  onSelect: (index: number) => void;
  onOpen: (change: VersionChange) => void;
}) {
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const shown = changes.slice(0, (Math.floor(Math.max(0, selected) / STEP) + 1) * STEP);
  const rest = changes.length - shown.length;
  useEffect(() => {
    document.getElementById(`${id}-${selected}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, selected]);
  useEffect(() => {
    if (takesFocus) box.current?.focus({ preventScroll: true });
  }, [takesFocus]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.nativeEvent.isComposing) return;
    const change = changes[selected];
    const last = changes.length - 1;
    const to: Record<string, number> = {
      ArrowDown: selected + 1,
      ArrowUp: selected - 1,
      PageDown: selected + 10,
      PageUp: selected - 10,
      Home: 0,
      End: last,
    };
    const target = to[event.key];
    if (target !== undefined) onSelect(Math.max(0, Math.min(last, target)));
    else if (event.key === 'Enter' && change) onOpen(change);
    else return;
    event.preventDefault();
  };
  const onPress = (event: MouseEvent) => {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-row]') : null;
    if (row?.dataset.row !== undefined) onSelect(Number(row.dataset.row));
  };
  let index = -1;
  return (
    <div
      ref={box}
      className="version-changes"
      role="listbox"
      tabIndex={0}
      aria-label="違いの一覧"
      aria-activedescendant={selected < 0 ? undefined : `${id}-${selected}`}
      onKeyDown={onKeyDown}
      onMouseDown={onPress}
      onDoubleClick={() => {
        const change = changes[selected];
        if (change) onOpen(change);
      }}
    >
      {changeGroups(shown).map(({ key, heading, headingYear, changes: group }) => (
        <fieldset key={key} aria-label={heading}>
          <div className="version-heading" aria-hidden>
            {withPeriods && <span className="soft">{`${fiscalYearName(headingYear)} `}</span>}
            {heading}
          </div>
          {group.map(change => {
            index += 1;
            return (
              <ChangeRow
                key={change.key}
                id={`${id}-${index}`}
                index={index}
                change={change}
                isSelected={index === selected}
                when={withPeriods ? whenOf(change) : ''}
              />
            );
          })}
        </fieldset>
      ))}
      {rest > 0 && (
        <p className="version-rest soft">
          {`ほかに ${rest.toLocaleString('ja-JP')}か所あります。↓で続きを表示します。`}
        </p>
      )}
    </div>
  );
}

function ChangeRow({
  id,
  index,
  change,
  isSelected,
  when,
}: {
  id: string;
  index: number;
  change: VersionChange;
  isSelected: boolean;
  when: string;
}) {
  const { kind, way, where, isComputed, isSettled } = change;
  return (
    <div
      id={id}
      className="version-change"
      data-row={index}
      role="option"
      tabIndex={-1}
      aria-selected={isSelected}
    >
      <span className="version-spoken">{spoken(change, when)}</span>
      <span className="version-kind" aria-hidden>
        {changeKindName[kind]}
      </span>
      <span className="version-where" aria-hidden>
        {where}
        {when !== '' && <span className="soft">{`（${when}）`}</span>}
        {way !== 'changed' && <span className="version-sign">{changeWayName[way]}</span>}
        {isSettled && <span className="version-sign version-settled">速報→確定</span>}
        {isComputed && <span className="version-sign version-computed">計算</span>}
      </span>
      <WordMarks change={change} />
    </div>
  );
}

function spoken(
  { kind, way, where, before, after, isComputed, isSettled }: VersionChange,
  when: string,
): string {
  return [
    changeKindName[kind],
    when,
    where,
    changeWayName[way],
    isSettled ? '速報から確定' : '',
    isComputed ? '計算で変わりました' : '',
    `前 ${before || '空欄'}`,
    `後 ${after || '空欄'}`,
  ]
    .filter(part => part !== '')
    .join('、');
}

import { Fragment, type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useId } from 'react';
import './sideList.css';

export interface SideItem {
  id: string;
  text: string;
  /** Stands behind or below the text. */
  detail?: ReactNode;
  /** How far it is set in. */
  depth?: number;
}

export interface SideGroup {
  /** Null for items without a heading. */
  heading: string | null;
  items: readonly SideItem[];
}

/**
 * A list beside the page it leads through. One stop of the Tab key; arrows choose, and what is chosen is shown
 * at once. Enter goes there.
 */
export function SideList({
  label,
  groups,
  chosen,
  onChoose,
  onOpen,
  emptyText,
  ref,
}: {
  label: string;
  groups: readonly SideGroup[];
  chosen: string | null;
  onChoose: (id: string) => void;
  onOpen: () => void;
  emptyText: string;
  ref: React.RefObject<HTMLDivElement | null>;
}) {
  const id = useId();
  const items = groups.flatMap(group => group.items);
  const at = items.findIndex(item => item.id === chosen);
  const optionId = (itemId: string) => `${id}-${itemId}`;
  const shown = at < 0 ? null : optionId(chosen ?? '');
  useEffect(() => {
    if (shown !== null) document.getElementById(shown)?.scrollIntoView({ block: 'nearest' });
  }, [shown]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      return onOpen();
    }
    const page = 10;
    const steps: Record<string, number> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: page,
      PageUp: -page,
      Home: -items.length,
      End: items.length,
    };
    const step = steps[event.key];
    const to = step === undefined ? undefined : items[clamp(at + step, items.length - 1)];
    if (step === undefined) return;
    event.preventDefault();
    if (to && to.id !== chosen) onChoose(to.id);
  };
  const onPress = (event: MouseEvent) => {
    const option = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-item]') : null;
    if (option?.dataset.item === undefined) return;
    // The list keeps the focus, so that the arrows go on from here.
    event.preventDefault();
    ref.current?.focus({ preventScroll: true });
    onChoose(option.dataset.item);
  };
  if (items.length === 0) return <p className="side-empty soft">{emptyText}</p>;
  return (
    <div
      ref={ref}
      className="side-list"
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-activedescendant={shown ?? undefined}
      onKeyDown={onKeyDown}
      onMouseDown={onPress}
      onDoubleClick={onOpen}
    >
      {groups.map(({ heading, items: members }) => (
        <Fragment key={members[0]?.id}>
          {heading !== null && (
            <div className="side-heading" role="presentation">
              {heading}
            </div>
          )}
          {members.map(item => (
            <div
              key={item.id}
              id={optionId(item.id)}
              data-item={item.id}
              role="option"
              tabIndex={-1}
              aria-selected={item.id === chosen}
              style={{ paddingInlineStart: `${0.8 + (item.depth ?? 0) * 0.9}rem` }}
            >
              <span className="side-text">{item.text}</span>
              {item.detail}
            </div>
          ))}
        </Fragment>
      ))}
    </div>
  );
}

function clamp(value: number, last: number): number {
  return Math.max(0, Math.min(value, last));
}

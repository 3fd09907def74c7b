import { type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useId } from 'react';
import type { SectionStep } from '../../../shared/commands/outline/sectionSteps.ts';
import type { SideItem } from '../../ui/SideList.tsx';
import { moveOfKey } from './SectionName.tsx';
import './outline.css';

/** What one can ask of the chosen heading with one key. */
export type OutlineTask = 'open' | 'rename' | 'add' | 'delete';

/**
 * The headings as a tree. One stop of the Tab key; arrows choose, and what is chosen is shown at once.
 */
export function OutlineTree({
  items,
  chosen,
  naming,
  onChoose,
  onTask,
  onStep,
  onKey,
  onMenu,
  ref,
}: {
  items: readonly SideItem[];
  chosen: string | null;
  /** The field in which the name of an item is being typed. */
  naming: { id: string; field: ReactNode } | null;
  onChoose: (id: string) => void;
  onTask: (task: OutlineTask) => void;
  onStep: (step: SectionStep) => void;
  /** Any other key; true where it was one of the owner's. */
  onKey: (key: string) => boolean;
  /** The menu of the chosen item, beside it. */
  onMenu: (beside: HTMLElement) => void;
  ref: React.RefObject<HTMLDivElement | null>;
}) {
  const id = useId();
  const at = items.findIndex(item => item.id === chosen);
  const rowId = (itemId: string) => `${id}-${itemId}`;
  const shown = at < 0 ? null : rowId(chosen ?? '');
  useEffect(() => {
    if (shown !== null) document.getElementById(shown)?.scrollIntoView({ block: 'nearest' });
  }, [shown]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const act = actionOf(event);
    if (act === null) return;
    event.preventDefault();
    act();
  };
  /** What a key does; null for those that are not the tree's. */
  const actionOf = (event: KeyboardEvent): (() => void) | null => {
    const step = moveOfKey(event);
    if (step !== null) return () => onStep(step);
    const task = taskOfKey(event);
    if (task !== null) return () => onTask(task);
    if (event.ctrlKey || event.altKey || event.metaKey) return null;
    const way = steps[event.key];
    if (way === undefined) return onKey(event.key) ? () => undefined : null;
    const to = items[Math.max(0, Math.min(at + way, items.length - 1))];
    return () => to && to.id !== chosen && onChoose(to.id);
  };
  const rowOf = (event: MouseEvent) =>
    event.target instanceof Element ? event.target.closest<HTMLElement>('[data-item]') : null;
  const onPress = (event: MouseEvent) => {
    const row = rowOf(event);
    if (row?.dataset.item === undefined) return;
    // The tree keeps the focus, so that the arrows go on from here.
    event.preventDefault();
    ref.current?.focus({ preventScroll: true });
    onChoose(row.dataset.item);
  };
  const onContextMenu = (event: MouseEvent) => {
    event.preventDefault();
    const row = rowOf(event) ?? (shown === null ? null : document.getElementById(shown));
    if (row) onMenu(row);
  };
  return (
    <div
      ref={ref}
      className="side-list outline-tree"
      role="tree"
      tabIndex={0}
      aria-label="見出し"
      aria-activedescendant={shown ?? undefined}
      onKeyDown={onKeyDown}
      onMouseDown={onPress}
      onContextMenu={onContextMenu}
      onDoubleClick={event => rowOf(event) && onTask('open')}
    >
      {items.map(item => (
        <div
          key={item.id}
          id={rowId(item.id)}
          data-item={item.id}
          role="treeitem"
          tabIndex={-1}
          aria-level={(item.depth ?? 0) + 1}
          aria-selected={item.id === chosen}
          style={{ paddingInlineStart: `${0.8 + (item.depth ?? 0) * 0.9}rem` }}
        >
          {naming?.id === item.id ? naming.field : <span className="side-text">{item.text}</span>}
          {item.detail}
        </div>
      ))}
    </div>
  );
}

const PAGE = 10;
const steps: Partial<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: PAGE,
  PageUp: -PAGE,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

function taskOfKey({ key, ctrlKey, altKey, shiftKey, metaKey }: KeyboardEvent): OutlineTask | null {
  if (altKey || metaKey || shiftKey) return null;
  if (key === 'Enter') return ctrlKey ? 'add' : 'open';
  if (ctrlKey) return null;
  if (key === 'Insert') return 'add';
  if (key === 'F2') return 'rename';
  return key === 'Delete' ? 'delete' : null;
}

import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import type { CheckPlace } from '../../../shared/calc/checks/check.ts';

export interface JumpItem {
  id: string;
  place: CheckPlace;
  body: ReactNode;
}

export interface JumpGroup {
  id: string;
  /** Null for items that need none. */
  heading: string | null;
  items: readonly JumpItem[];
}

/** Where the keyboard was last, and what becomes of a line that is chosen. */
export interface JumpListUse {
  /** Null before it was anywhere. */
  at: string | null;
  onAt: (at: string) => void;
  onJump: (place: CheckPlace) => void;
}

/** More of a kind nobody works through from here. */
const SHOWN = 50;

/** Places to go to, by groups. One stop of the Tab key; arrows walk, Enter or a click goes there. */
export function JumpList({
  label,
  groups,
  at,
  onAt,
  onJump,
}: JumpListUse & {
  label: string;
  groups: readonly JumpGroup[];
}) {
  const list = useRef<HTMLElement>(null);
  const ids = groups.flatMap(({ id, items }) => items.slice(0, SHOWN).map(item => `${id}/${item.id}`));
  const stop = at !== null && ids.includes(at) ? at : ids[0];
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const buttons = [...(list.current?.querySelectorAll<HTMLElement>('button') ?? [])];
    const now = buttons.findIndex(button => button.matches(':focus'));
    const to = {
      ArrowDown: now + 1,
      ArrowUp: now - 1,
      PageDown: Math.min(now + 10, buttons.length - 1),
      PageUp: Math.max(now - 10, 0),
      Home: 0,
      End: buttons.length - 1,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    buttons[to]?.focus();
  };
  return (
    <nav className="jump-list" aria-label={label} ref={list} onKeyDown={onKey}>
      {groups.map(({ id, heading, items }) => (
        <div key={id} className="jump-group">
          {heading !== null && <h3>{heading}</h3>}
          <ul>
            {items.slice(0, SHOWN).map(item => {
              const key = `${id}/${item.id}`;
              return (
                <li key={key}>
                  <button
                    type="button"
                    tabIndex={key === stop ? 0 : -1}
                    onFocus={() => onAt(key)}
                    onClick={() => onJump(item.place)}
                  >
                    {item.body}
                  </button>
                </li>
              );
            })}
          </ul>
          {items.length > SHOWN && <p className="soft">{`ほか ${items.length - SHOWN} 件`}</p>}
        </div>
      ))}
    </nav>
  );
}

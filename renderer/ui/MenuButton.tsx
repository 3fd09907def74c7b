import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import './menu.css';

export interface MenuItem {
  /** Where two items may have the same text. */
  id?: string;
  text: string;
  /** A box to be ticked: the menu stays open. */
  isChecked?: boolean;
  /** Stands there all the same, so that the places of the others stay. */
  isDisabled?: boolean;
  run(): void;
}

export interface MenuGroup {
  /** Null for items without a heading. */
  heading: string | null;
  items: readonly MenuItem[];
}

/**
 * A button with a menu. Enter, Space, ArrowDown or Alt+ArrowDown open it, arrows lead through it, Esc closes it and
 * gives the keyboard back to where it was.
 */
export function MenuButton({
  text,
  title,
  groups,
  isDisabled = false,
  ref,
}: {
  text: string;
  title?: string;
  groups: readonly MenuGroup[];
  isDisabled?: boolean;
  ref?: React.RefObject<HTMLButtonElement | null>;
}) {
  const own = useRef<HTMLButtonElement>(null);
  const button = ref ?? own;
  const menuId = useId();
  /** What had the keyboard before; null while the menu is closed. */
  const [from, setFrom] = useState<Element | null>(null);
  const open = () => {
    if (!isDisabled) setFrom(document.activeElement ?? button.current);
  };
  const close = () => {
    if (from instanceof HTMLElement) from.focus({ preventScroll: true });
    setFrom(null);
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className="button menu-button"
        title={title}
        aria-haspopup="menu"
        aria-expanded={from !== null}
        aria-controls={from === null ? undefined : menuId}
        disabled={isDisabled}
        onMouseDown={event => {
          // The open menu would close because the keyboard leaves it, and the click would open it again.
          if (from !== null) event.preventDefault();
        }}
        onClick={() => (from === null ? open() : close())}
        onKeyDown={event => {
          if (event.key !== 'ArrowDown' || event.ctrlKey || event.metaKey) return;
          event.preventDefault();
          open();
        }}
      >
        {text} <span aria-hidden="true">▾</span>
      </button>
      {from !== null && (
        <Menu
          id={menuId}
          label={text}
          groups={groups}
          anchor={button}
          onClose={close}
          onLeave={() => setFrom(null)}
        />
      )}
    </>
  );
}

/** A menu in the top layer, at something else than a button: a cell of a sheet. */
export function Menu({
  id,
  label,
  groups,
  anchor,
  onClose,
  onLeave,
}: {
  id: string;
  label: string;
  groups: readonly MenuGroup[];
  anchor: React.RefObject<HTMLElement | null>;
  /** Esc, or something was chosen. */
  onClose: () => void;
  /** The keyboard has gone elsewhere. */
  onLeave: () => void;
}) {
  const menu = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!menu.current || !anchor.current) return;
    menu.current.showPopover();
    placeBeside(menu.current, anchor.current.getBoundingClientRect());
    menu.current.querySelector<HTMLElement>(CHOOSABLE)?.focus();
  }, [anchor]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault();
      event.stopPropagation();
      return onClose();
    }
    const items = [...(menu.current?.querySelectorAll<HTMLElement>(CHOOSABLE) ?? [])];
    const at = items.findIndex(item => item.matches(':focus'));
    const places: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowUp: at < 0 ? -1 : at - 1,
      Home: 0,
      End: -1,
    };
    const place = places[event.key];
    if (place === undefined) return;
    event.preventDefault();
    items.at(place % Math.max(1, items.length))?.focus();
  };
  return (
    <div
      ref={menu}
      id={id}
      className="menu"
      // In the top layer: neither the grid nor an edge of the page covers it.
      popover="manual"
      role="menu"
      tabIndex={-1}
      aria-label={label}
      onKeyDown={onKeyDown}
      onContextMenu={event => event.preventDefault()}
      onBlur={event => {
        if (!event.currentTarget.contains(event.relatedTarget)) onLeave();
      }}
    >
      {groups.map(({ heading, items }) => (
        <fieldset key={heading} aria-label={heading ?? undefined}>
          {heading !== null && (
            <div className="menu-heading" aria-hidden="true">
              {heading}
            </div>
          )}
          {items.map(({ id: key, text, isChecked, isDisabled = false, run }) => (
            <button
              key={key ?? text}
              type="button"
              {...(isChecked === undefined
                ? { role: 'menuitem' }
                : { role: 'menuitemcheckbox', 'aria-checked': isChecked })}
              tabIndex={-1}
              aria-disabled={isDisabled}
              onMouseEnter={event => !isDisabled && event.currentTarget.focus({ preventScroll: true })}
              onClick={() => {
                if (isDisabled) return;
                if (isChecked === undefined) onClose();
                run();
              }}
            >
              {text}
            </button>
          ))}
        </fieldset>
      ))}
    </div>
  );
}

const CHOOSABLE = '[role^="menuitem"][aria-disabled="false"]';
/** Between the button and its menu, and between the menu and the edge of the window. */
const GAP = 4;

/** Below the button, or above it where there is more room. */
function placeBeside(menu: HTMLElement, { left, top, bottom }: DOMRect): void {
  const { width, height } = menu.getBoundingClientRect();
  const below = window.innerHeight - bottom - 2 * GAP;
  const above = top - 2 * GAP;
  const isBelow = height <= below || below >= above;
  menu.style.maxHeight = `${isBelow ? below : above}px`;
  menu.style.left = `${Math.max(GAP, Math.min(left, window.innerWidth - width - GAP))}px`;
  if (isBelow) menu.style.top = `${bottom + GAP}px`;
  else menu.style.bottom = `${window.innerHeight - top + GAP}px`;
}

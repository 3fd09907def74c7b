import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import './tabs.css';

export interface Tab<Id extends string> {
  id: Id;
  name: string;
}

/**
 * Pages one of which is shown: the main part of the window. One stop of the Tab key; arrows, Home and End go through the tabs, and
 * Ctrl+PageUp / PageDown from anywhere in the page, as between the sheets of Excel.
 */
export function Tabs<Id extends string>({
  label,
  tabs,
  chosen,
  onChoose,
  children,
}: {
  label: string;
  tabs: readonly Tab<Id>[];
  chosen: Id;
  onChoose: (id: Id) => void;
  children: ReactNode;
}) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const at = tabs.findIndex(tab => tab.id === chosen);
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      const step = { PageUp: -1, PageDown: 1 }[event.key];
      const others = event.altKey || event.metaKey || event.shiftKey;
      if (step === undefined || !event.ctrlKey || others || event.defaultPrevented || isAsked()) return;
      event.preventDefault();
      const to = tabs[at + step];
      if (to) onChoose(to.id);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [tabs, at, onChoose]);
  const onTabKey = (event: KeyboardEvent) => {
    const target = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: tabs.length - 1 }[event.key];
    const tab = target === undefined ? undefined : tabs[target];
    if (target === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    if (!tab) return;
    onChoose(tab.id);
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[target]?.focus();
  };
  return (
    <main className="tabs">
      <div className="tabs-list" role="tablist" aria-label={label} ref={list} onKeyDown={onTabKey}>
        {tabs.map(tab => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${id}-${tab.id}`}
            aria-selected={tab.id === chosen}
            aria-controls={`${id}-panel`}
            tabIndex={tab.id === chosen ? 0 : -1}
            onClick={() => onChoose(tab.id)}
          >
            {tab.name}
          </button>
        ))}
      </div>
      <div className="tabs-panel" role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${chosen}`}>
        {children}
      </div>
    </main>
  );
}

/** A question on the screen is answered first. */
function isAsked(): boolean {
  return document.querySelector('dialog[open]') !== null;
}

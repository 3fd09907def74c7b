import type { ReactNode } from 'react';
import './toolbar.css';

/** The bar on top of a page: what is open, and what can be done with it. */
export function PageBar({ title, detail, children }: { title: string; detail: string; children: ReactNode }) {
  return (
    <header className="toolbar">
      <div className="toolbar-title">
        <h1>{title}</h1>
        <span className="soft">{detail}</span>
      </div>
      {children}
    </header>
  );
}

import { type ReactNode, useId, useState } from 'react';
import './fold.css';

/** A part of a page under its heading, opened and closed by it. What is closed is not drawn. */
export function Fold({
  title,
  children,
  initiallyOpen = false,
}: {
  title: string;
  children: ReactNode;
  initiallyOpen?: boolean;
}) {
  const [isOpen, setOpen] = useState(initiallyOpen);
  const body = useId();
  return (
    <section className="fold">
      <h2>
        <button type="button" aria-expanded={isOpen} aria-controls={body} onClick={() => setOpen(!isOpen)}>
          <span aria-hidden="true">{isOpen ? '▾' : '▸'}</span> {title}
        </button>
      </h2>
      {isOpen && (
        <div className="fold-body" id={body}>
          {children}
        </div>
      )}
    </section>
  );
}

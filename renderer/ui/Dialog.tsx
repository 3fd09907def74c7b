import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import './ui.css';

/** A modal question. Esc cancels; the browser keeps the focus inside. */
export function Dialog({
  title,
  children,
  wide = false,
  onCancel,
}: {
  title: string;
  children: ReactNode;
  /** For more than a question. */
  wide?: boolean;
  onCancel: () => void;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  // Closed while it is still in the page: only then does the browser give the focus back to where it was.
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={wide ? 'dialog wide' : 'dialog'}
      aria-labelledby={heading}
      onCancel={event => {
        event.preventDefault();
        onCancel();
      }}
    >
      <h2 id={heading}>{title}</h2>
      {children}
    </dialog>
  );
}

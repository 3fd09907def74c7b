import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import './ui.css';

/** A modal question. Esc cancels; the browser keeps the focus inside. */
export function Dialog({
  title,
  children,
  wide = false,
  beside = null,
  onCancel,
}: {
  title: string;
  children: ReactNode;
  /** For more than a question. */
  wide?: boolean;
  /** Next to this rather than in the middle. */
  beside?: DOMRect | null;
  onCancel: () => void;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  // Closed while it is still in the page: only then does the browser give the focus back to where it was.
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    if (shown && beside) placeBeside(shown, beside);
    return () => shown?.close();
  }, [beside]);
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

/** Between the dialog and what it stands beside, and between the dialog and the edge of the window. */
const GAP = 8;

/** At the right of it, where there is room, else at its left; never out of the window. */
function placeBeside(dialog: HTMLElement, { left, right, top }: DOMRect): void {
  const { width, height } = dialog.getBoundingClientRect();
  const fitsRight = right + GAP + width + GAP <= window.innerWidth;
  const x = fitsRight ? right + GAP : Math.max(GAP, left - GAP - width);
  dialog.style.margin = '0';
  dialog.style.left = `${x}px`;
  dialog.style.top = `${Math.max(GAP, Math.min(top, window.innerHeight - GAP - height))}px`;
}

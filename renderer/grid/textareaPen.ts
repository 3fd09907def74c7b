/** A point on the screen, in client coordinates. */
export interface ScreenPoint {
  x: number;
  y: number;
}

/** What the rules may do to the textarea. Nothing else writes into it: React must not, or compositions break. */
export interface Pen {
  text(): string;
  /** Replaces the text. The caret goes to its end, or to the character under the point. */
  load(text: string, point: ScreenPoint | null): void;
  empty(): void;
  /** Types a text at the caret. */
  insert(text: string): void;
  /** Makes the IME hand over the text it holds, before the textarea is used for something else. */
  endComposition(): void;
  focus(): void;
  /** Takes the focus unless the person is typing somewhere else. */
  focusGently(): void;
  /** Takes the focus if nothing has it, such as after a dialog that was simply removed. */
  focusIfNowhere(): void;
}

/** The pen that writes into the one textarea of a grid. */
export function createPen(textarea: () => HTMLTextAreaElement | null): Pen {
  return {
    text: () => textarea()?.value ?? '',
    load(text, point) {
      const element = textarea();
      if (!element) return;
      element.value = text;
      const caret = (point && caretUnder(element, point)) ?? text.length;
      element.setSelectionRange(caret, caret);
    },
    empty() {
      const element = textarea();
      // Also clears the undo history, so that Ctrl+Z never brings back the text of another cell.
      if (element) element.value = '';
    },
    insert(text) {
      // Unlike setRangeText this keeps the textarea's own undo history.
      textarea()?.ownerDocument.execCommand('insertText', false, text);
    },
    endComposition() {
      const element = textarea();
      if (!element || element.ownerDocument.activeElement !== element) return;
      // Losing the focus is the one thing that ends a composition in every IME.
      element.blur();
      element.focus({ preventScroll: true });
    },
    focus: () => textarea()?.focus({ preventScroll: true }),
    focusGently() {
      const element = textarea();
      if (element && !isTypedInto(element.ownerDocument.activeElement))
        element.focus({ preventScroll: true });
    },
    focusIfNowhere() {
      const element = textarea();
      const active = element?.ownerDocument.activeElement;
      if (active === null || active === element?.ownerDocument.body) element?.focus({ preventScroll: true });
    },
  };
}

function caretUnder(element: HTMLTextAreaElement, point: ScreenPoint): number | null {
  // The mouse goes through the textarea until it is shown, which is only at the next rendering.
  element.style.pointerEvents = 'auto';
  const caret = element.ownerDocument.caretPositionFromPoint(point.x, point.y);
  element.style.pointerEvents = '';
  return caret?.offsetNode === element ? caret.offset : null;
}

function isTypedInto(element: Element | null): boolean {
  return element instanceof HTMLElement && (element.matches('input, textarea') || element.isContentEditable);
}

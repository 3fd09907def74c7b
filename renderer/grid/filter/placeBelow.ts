const GAP = 4;

/** Puts a panel of the top layer below an element, wholly within the window; in its middle where there is none. */
export function placeBelow(panel: HTMLElement, anchor: Element | null): void {
  const { width, height } = panel.getBoundingClientRect();
  const rect = anchor?.getBoundingClientRect();
  const mostLeft = Math.max(GAP, window.innerWidth - width - GAP);
  const mostTop = Math.max(GAP, window.innerHeight - height - GAP);
  const left = rect ? rect.left : mostLeft / 2;
  const top = rect ? rect.bottom : mostTop / 2;
  panel.style.left = `${Math.min(Math.max(GAP, left), mostLeft)}px`;
  panel.style.top = `${Math.min(top, mostTop)}px`;
}

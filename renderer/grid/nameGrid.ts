const SCROLLERS = '.ag-grid-viewport, .ag-body-horizontal-scroll-viewport, .ag-body-vertical-scroll-viewport';

/** What AG Grid has no option for: the name that is read out, and scrollers that are no stops of the Tab key. */
export function nameGrid(wrapper: HTMLElement, label: string): void {
  wrapper.querySelector('[role=grid]')?.setAttribute('aria-label', label);
  // Chromium makes a scroller without anything focusable in it a stop of its own; the textarea scrolls it.
  for (const scroller of wrapper.querySelectorAll(SCROLLERS)) scroller.setAttribute('tabindex', '-1');
}
